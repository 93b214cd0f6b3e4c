import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from './client.entity.js';

/** A word under which a client is found, folded (`libs/client/name-words.ts`). */
@Entity({ name: 'client_word' })
@Index('client_word_by_word', ['word', 'clientId'])
export class ClientWordRow {
  @PrimaryColumn('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'client_word_of_client' })
  client!: Relation<Client>;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  word!: string;
}

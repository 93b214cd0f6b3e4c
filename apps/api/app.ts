import 'reflect-metadata';
import type { PayloadCodec } from '@temporalio/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Policy } from '#journey/model/policy';
import { holidaysEnd } from '#policy/holidays-end';
import { createDataSource } from '#records/data-source';
import type { TemporalAccess } from '#temporal/connection/temporal-access';
import { Issuer } from '#identity/issuer';
import type { SignInSettings } from '#identity/sign-in-settings';
import { SigningKeys } from '#identity/signing-keys';
import { TokenVerifier } from '#identity/verify-token';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { StaffMembers } from '#records/access/staff-members';
import type { LogLevel } from '#settings/parts/program';
import { DataSource } from 'typeorm';
import { AppendAudit } from '#records/audit/append';
import { CursorSecret } from '#records/db/cursor-secret';
import { ApiModule } from './api.module.js';
import type { BuiltPages } from './pages/built-pages.js';
import { addPipeline } from './pipeline.js';
import { Audit } from './platform/audit/audit.js';
import { NO_LIMITS, type Limits } from './platform/hardening/limits.js';
import { Drain } from './platform/http/drain.js';
import { fastifyAdapter, type Listening } from './platform/http/fastify-adapter.js';
import { logOptions, type LogDestination } from './platform/log/log-options.js';
import { NestLog } from './platform/log/nest-log.js';
import { ApiDocument } from './platform/openapi/api-document.js';
import { documentOf } from './platform/openapi/document.js';
import { serveSwaggerUi } from './platform/openapi/swagger-ui-files.js';
import { PolicyDiffers } from './platform/program-policy/policy-differs.js';
import { ProgramPolicies } from './platform/program-policy/program-policies.js';
import { RecordsConnection } from './platform/records/records-connection.js';
import { TemporalUi } from './platform/journeys/temporal-ui.js';
import type { Rehearsal } from './platform/journeys/rehearsal.js';
import { Sealing } from './platform/sealing/sealing.js';
import { RouteTable } from './platform/http/route-table.js';
import type { Authentication } from './platform/sign-in/authenticate.js';
import { KnownStaff, ListedStaff } from './platform/staff/known-staff.js';
import { NoteStaff } from './platform/staff/note-staff.js';
import { SignIn } from './platform/sign-in/sign-in.js';
import { SignInSetting } from './platform/sign-in/sign-in-setting.js';
import { OwnTags } from './platform/unchanged/own-tags.js';

export interface ApiOptions extends Listening {
  /** The PostgreSQL database: a URL, which the API connects and closes itself; or a data source that its owner connects and closes. */
  readonly records: { readonly databaseUrl: string } | { readonly dataSource: DataSource };
  readonly temporal: TemporalAccess;
  readonly policy: Policy;
  /** The staff who are known before they have signed in. Default: nobody. */
  readonly staff?: KnownStaff;
  /** How people sign in; nobody else gets in. */
  readonly signIn: SignInSettings;
  /** What verifies bearer tokens, and what takes the rows of the audit. Default: the issuer's keys, and the records. */
  readonly tokens?: Authentication['tokens'];
  readonly audit?: Pick<AppendAudit, 'add'>;
  /** Origins of other pages (the Temporal UI) that may send the session's cookie to the routes that allow it. Links to the Temporal UI use the first. */
  readonly crossOrigins?: readonly string[];
  readonly logLevel: LogLevel;
  /** Where log lines go. Default: standard output. */
  readonly logTo?: LogDestination;
  /** The codec that opens payloads for the Temporal UI and seals drafts; null if nothing is sealed. */
  readonly codec?: PayloadCodec | null;
  /** Adds the routes that move a journey's clock. Set only against a namespace that is marked for rehearsal. */
  readonly rehearsal?: Rehearsal | null;
  /** How many requests a minute are allowed. Default: no limit. */
  readonly limits?: Limits;
  /** The built pages that the API serves. Default: none. */
  readonly pages?: BuiltPages;
}

/** The API, initialised but not listening yet. Starts whether or not PostgreSQL and Temporal are there. */
export const createApi = async (options: ApiOptions): Promise<NestFastifyApplication> => {
  const { records, temporal, policy, signIn, crossOrigins = [], logLevel, logTo, rehearsal = null } = options;
  const { codec = null, limits = NO_LIMITS, staff = new ListedStaff([]), pages = null } = options;
  const routes = new RouteTable();
  const adapter = fastifyAdapter(logOptions(logLevel, logTo), routes, options);
  const fastify = adapter.getInstance();
  const { log } = fastify;
  const owned =
    'databaseUrl' in records
      ? createDataSource(records.databaseUrl, { applicationName: 'iop-api', asApplication: true })
      : null;
  const connection =
    owned && new RecordsConnection(owned, (err) => log.warn({ err }, 'PostgreSQL not reached yet'));
  const dataSource = 'dataSource' in records ? records.dataSource : owned!;

  const audit = new Audit(options.audit ?? new AppendAudit(dataSource), log);
  const issuer = new Issuer(signIn);
  const keys = new SigningKeys(issuer, (err) =>
    log.warn({ err }, 'the identity provider does not answer: its keys go on for an hour at most'),
  );
  const tokens = options.tokens ?? new TokenVerifier(signIn, keys);
  const sessions = new SignInSessions(dataSource);
  const directory = new NoteStaff(new StaffMembers(dataSource), (err) =>
    log.warn({ err }, 'who has signed in is not in the staff directory yet'),
  );
  const authentication = { settings: signIn, tokens, sessions, directory, crossOrigins };
  const tags = new OwnTags(new CursorSecret(dataSource));
  await addPipeline(fastify, { signIn, crossOrigins, limits, pages, audit, tags, routes, authentication });

  await connection?.start();
  try {
    const drain = new Drain(fastify);
    const parts = {
      dataSource,
      audit,
      temporal,
      drain,
      program: { policy },
      codec: { codec },
      sealing: new Sealing(codec),
      staff,
      noteStaff: directory,
      routes,
      rehearsal,
      temporalUi: new TemporalUi(crossOrigins[0] ?? null, temporal.client.options.namespace),
    };
    const module = ApiModule.of({
      ...parts,
      signIn: new SignIn(signIn, issuer),
      signInSetting: new SignInSetting(signIn),
    });
    const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
      bodyParser: false,
      logger: new NestLog(log),
      abortOnError: false,
    });
    fastify.addHook('onClose', () => connection?.stop());
    // Fastify calls `onClose` hooks in reverse: the one that is added last is called first.
    fastify.addHook('onClose', () => audit.close());
    serveSwaggerUi(fastify);
    await app.init();
    await publishPolicy(app, (err) => log.warn({ err }, 'Policy not published yet'));
    const lastHoliday = holidaysEnd(policy, Date.now());
    if (lastHoliday !== null)
      log.warn({ lastHoliday }, 'the holidays of the policy end: what comes after them is a business day');
    app.get(ApiDocument).describes(() => documentOf(app, rehearsal !== null));
    return app;
  } catch (error) {
    await connection?.stop();
    throw error;
  }
};

/** Publishes the policy of the settings. If PostgreSQL is not reached yet, the first referral publishes it. @throws PolicyDiffers */
const publishPolicy = async (
  app: NestFastifyApplication,
  onFailure: (error: unknown) => void,
): Promise<void> => {
  try {
    await app.get(ProgramPolicies).start();
  } catch (error) {
    if (error instanceof PolicyDiffers) throw error;
    onFailure(error);
  }
};

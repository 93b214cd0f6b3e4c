import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy to a server. While it is cut, nothing gets through and nobody can connect, until it is mended. */
export interface Cable {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export const layCable = async (host: string, port: number): Promise<Cable> => {
  let whole = true;
  const ends = new Set<Socket>();
  const hold = (end: Socket): void => {
    ends.add(end);
    end.on('error', () => end.destroy()).on('close', () => ends.delete(end));
  };
  const server = createServer((near) => {
    hold(near);
    if (!whole) return void near.destroy();
    const far = connect(port, host);
    hold(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    whole = false;
    for (const end of ends) end.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend: () => {
      whole = true;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that may move to another port. Cut off, nothing gets through and nobody can connect. */
export class Line {
  private whole = true;
  private readonly ends = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private to: number,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async lay(to: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Line(server, to);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  leadTo(port: number): void {
    this.to = port;
  }

  cut(): void {
    this.whole = false;
    for (const end of this.ends) end.destroy();
  }

  mend(): void {
    this.whole = true;
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket): void {
    this.hold(near);
    if (!this.whole) return void near.destroy();
    const far = connect(this.to, '127.0.0.1');
    this.hold(far);
    for (const end of [near, far]) end.setNoDelay(true);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }

  private hold(end: Socket): void {
    this.ends.add(end);
    // A broken end is the other's end, too: that is what a test of faults is about.
    end.on('error', () => end.destroy()).on('close', () => this.ends.delete(end));
  }
}

package fr.portailfamille.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/** A server as a child process that is found again by its pid file. */
abstract class ChildServer implements PortalServer {

  private final Duration stopping;

  /** Where a subclass starts its server. */
  final ServerProcess process;

  /**
   * @param pidFile where the server writes its number
   * @param stopping how long it may take to stop in order
   */
  ChildServer(Path pidFile, Duration stopping) {
    this.process = new ServerProcess(pidFile);
    this.stopping = stopping;
  }

  @Override
  public void stop() {
    process.stop(stopping);
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public boolean isAlive() {
    return process.find().isPresent();
  }
}

package fr.portailfamille.sandbox;

import java.nio.file.Path;

/** An application server that carries the portal, run as a child process. */
public interface PortalServer {
  /** What the server is, for people. */
  String name();

  /**
   * Sets the server up with the scripts of {@code server-config}, starts it and waits until it
   * takes deployments. A server that a killed run left over is ended first.
   *
   * @param ear deployed at the same time when not null; then the call returns when its pages answer
   */
  void start(Path ear);

  /** Stops the server in order; what does not end by itself is ended. */
  void stop();

  /** Ends the server as a power cut would ({@code kill -9}): for tests of what survives it. */
  void kill();

  /** Whether the server that was started still runs. */
  boolean isAlive();

  /** What the server's log says went wrong, for a message. */
  String troubles();
}

package fr.portailfamille.sandbox;

import java.time.Clock;

/** A bank of the sandbox: it speaks a provider's real protocol on a port of the loopback. */
public interface Bank {
  /** The provider it plays, for people. */
  String name();

  /**
   * Opens on this port of the loopback.
   *
   * @param clock what the bank calls now
   */
  void start(int port, Clock clock);

  void stop();
}

package fr.portailfamille.sandbox;

/** A bank of the sandbox: it speaks a provider's real protocol on a port of the loopback. */
public interface Bank {
  /** The provider it plays, for people. */
  String name();

  void start(int port);

  void stop();
}

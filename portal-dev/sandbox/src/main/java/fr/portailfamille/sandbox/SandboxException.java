package fr.portailfamille.sandbox;

/** A part of the sandbox cannot do its work; the message tells a person what to do about it. */
public final class SandboxException extends RuntimeException {
  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}

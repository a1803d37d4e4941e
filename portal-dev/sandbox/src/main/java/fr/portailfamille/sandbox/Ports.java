package fr.portailfamille.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of the sandbox, all on the loopback. */
public final class Ports {
  private Ports() {}

  /**
   * Refuses to go on while somebody else listens on the port: a server would seem to start and the
   * pages would be the other's.
   *
   * @param setting the system property that chooses another port
   */
  public static void requireFree(int port, String what, String setting) {
    if (!isFree(port)) {
      throw new SandboxException(
          "Port %d (%s) is taken by another process. End that process, or choose another port with -D%s=…"
              .formatted(port, what, setting));
    }
  }

  /** Whether nobody listens on the port of the loopback. */
  public static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** The first free port from the wanted one upwards. */
  public static int freeFrom(int wanted) {
    for (int port = wanted; port < wanted + 200; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new SandboxException("No free port between %d and %d".formatted(wanted, wanted + 199));
  }
}

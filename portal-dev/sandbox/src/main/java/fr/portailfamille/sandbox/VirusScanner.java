package fr.portailfamille.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small clamd: it speaks INSTREAM and knows one virus, the text of the EICAR test file, which
 * harms nobody.
 */
public final class VirusScanner {

  /** In two parts, so that no scanner of the developer's machine takes this class for the virus. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int LARGEST_CHUNK = 32 * 1024 * 1024;

  private final int port;
  private ServerSocket door;
  private ExecutorService threads;

  VirusScanner(int port) {
    this.port = port;
  }

  /** Opens its port of the loopback. */
  public void start() {
    Ports.requireFree(port, "virus scanner", "portal.clamd.port");
    try {
      door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads = Executors.newCachedThreadPool();
    threads.execute(this::listen);
  }

  /** Closes it; may be started again. */
  public void stop() {
    if (door != null) {
      try {
        door.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      threads.shutdownNow();
    }
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.execute(() -> answer(caller));
      } catch (IOException | java.util.concurrent.RejectedExecutionException closed) {
        return;
      }
    }
  }

  private static void answer(Socket caller) {
    try (caller) {
      caller.setSoTimeout(PATIENCE_MILLIS);
      DataInputStream in = new DataInputStream(caller.getInputStream());
      String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
      String answer = "zINSTREAM\0".equals(command) ? verdict(in) : "UNKNOWN COMMAND";
      caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // the caller will ask again
    }
  }

  private static String verdict(DataInputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      if (length > LARGEST_CHUNK || content.size() > LARGEST_CHUNK) {
        return "INSTREAM size limit exceeded. ERROR";
      }
      content.write(in.readNBytes(length));
    }
    boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
    return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
  }
}

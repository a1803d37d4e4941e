package fr.portailfamille.document.internal;

import fr.portailfamille.document.FileInfected;
import fr.portailfamille.document.FileSent;
import fr.portailfamille.document.ScanState;
import fr.portailfamille.document.ScannerAway;
import fr.portailfamille.document.ScannerAwayPolicy;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks ClamAV ({@code portal.clamd.host}, {@code portal.clamd.port}) about a file, by the INSTREAM
 * command of its daemon; nothing is asked where no scanner is configured.
 */
@ApplicationScoped
public class VirusScanner {

  private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
  private static final int PORT = 3310;
  private static final int CONNECT_MILLIS = 2000;
  private static final int ANSWER_MILLIS = 20000;
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1000;

  @Inject Configuration configuration;

  /**
   * What is known of the file.
   *
   * @throws RefusedException FileInfected; ScannerAway where the policy refuses
   */
  public ScanState scan(FileSent file, ScannerAwayPolicy policy) {
    Optional<String> host = configuration.value("portal.clamd.host");
    if (host.isEmpty()) {
      return ScanState.NONE;
    }
    try {
      String answer = ask(host.get(), port(), file.content());
      if (answer.endsWith(" OK")) {
        return ScanState.CLEAN;
      } else if (answer.endsWith(" FOUND")) {
        LOG.log(Level.WARNING, "A file was refused by the virus scanner: {0}", answer);
        throw new RefusedException(new FileInfected(file.name()));
      }
      throw new IOException("Unexpected answer of the virus scanner: " + answer);
    } catch (IOException away) {
      LOG.log(Level.WARNING, "The virus scanner does not answer: {0}", away.toString());
      if (policy == ScannerAwayPolicy.REFUSE) {
        throw new RefusedException(new ScannerAway());
      }
      return ScanState.UNCHECKED;
    }
  }

  private int port() {
    return configuration.value("portal.clamd.port").map(Integer::valueOf).orElse(PORT);
  }

  private static String ask(String host, int port, byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < content.length; at += CHUNK) {
        int length = Math.min(CHUNK, content.length - at);
        out.writeInt(length);
        out.write(content, at, length);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }
}

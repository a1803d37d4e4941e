package fr.portailfamille.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.document.FileInfected;
import fr.portailfamille.document.FileSent;
import fr.portailfamille.document.ScanState;
import fr.portailfamille.document.ScannerAway;
import fr.portailfamille.document.ScannerAwayPolicy;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirusScannerTest {

  private static final FileSent FILE = new FileSent("scan.pdf", new byte[150_000]);
  private final VirusScanner scanner = new VirusScanner();
  private ServerSocket daemon;

  @BeforeEach
  void aDaemon() throws IOException {
    scanner.configuration = new Configuration();
    daemon = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    daemon.setSoTimeout(10_000);
    System.setProperty("portal.clamd.host", "127.0.0.1");
    System.setProperty("portal.clamd.port", String.valueOf(daemon.getLocalPort()));
  }

  @AfterEach
  void noDaemon() throws IOException {
    daemon.close();
    System.clearProperty("portal.clamd.host");
    System.clearProperty("portal.clamd.port");
  }

  @Test
  void sendsTheWholeFileInChunksAndBelievesTheAnswer() throws Exception {
    CompletableFuture<byte[]> received = answer("stream: OK\0");

    assertThat(scanner.scan(FILE, ScannerAwayPolicy.REFUSE)).isEqualTo(ScanState.CLEAN);
    assertThat(received.get()).isEqualTo(FILE.content());
  }

  @Test
  void refusesWhatIsFoundWhateverThePolicy() {
    answer("stream: Eicar-Test-Signature FOUND\0");

    refused(ScannerAwayPolicy.TAKE, new FileInfected("scan.pdf"));
  }

  @Test
  void followsThePolicyWhileTheDaemonIsAwayOrConfused() throws IOException {
    answer("INSTREAM size limit exceeded. ERROR\0");
    refused(ScannerAwayPolicy.REFUSE, new ScannerAway());
    daemon.close();

    refused(ScannerAwayPolicy.REFUSE, new ScannerAway());
    assertThat(scanner.scan(FILE, ScannerAwayPolicy.TAKE)).isEqualTo(ScanState.UNCHECKED);
  }

  @Test
  void asksNobodyWhereNoneIsConfigured() {
    System.clearProperty("portal.clamd.host");

    assertThat(scanner.scan(FILE, ScannerAwayPolicy.REFUSE)).isEqualTo(ScanState.NONE);
  }

  private void refused(ScannerAwayPolicy policy, Object refusal) {
    assertThatThrownBy(() -> scanner.scan(FILE, policy))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusals().get(0)).isEqualTo(refusal));
  }

  /** Speaks INSTREAM once; gives what was sent. */
  private CompletableFuture<byte[]> answer(String words) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket caller = daemon.accept()) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            assertThat(new String(in.readNBytes(10))).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
              sent.write(in.readNBytes(length));
            }
            caller.getOutputStream().write(words.getBytes());
            return sent.toByteArray();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}

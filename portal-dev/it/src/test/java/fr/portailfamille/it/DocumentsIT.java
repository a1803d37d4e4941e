package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.VirusScanner;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents as families send them, and what becomes of them on the disk. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocumentsIT {

  private static final Pattern SENT = Pattern.compile("sent=([0-9]+)");

  /** The smallest picture there is; PDFs are looked at in unit tests. */
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Crowd.Family family;
  private Crowd.Family neighbour;

  @BeforeEach
  void twoFamilies() {
    TestTown.town().loadDemonstration();
    boolean there = Crowd.number("select count(*) from household where number = 'piece1'") > 0;
    List<Crowd.Family> families = Crowd.of("piece", there ? 0 : 2);
    family = families.get(0);
    neighbour = families.get(1);
  }

  @Test
  void keepsADocumentEncryptedForItsFamilyAndItsStaffAlone() throws Exception {
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    long file = sent(parent, family, "reçu d’impôt.exe", PICTURE);
    String own = "/family/document.file?h=" + family.household() + "&f=" + file;

    HttpResponse<byte[]> answer = parent.get(own);
    assertThat(answer.body()).isEqualTo(PICTURE);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"recu d_impot.png\";"
                + " filename*=UTF-8''re%C3%A7u%20d%E2%80%99imp%C3%B4t.png");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");
    assertThat(latin(Files.readAllBytes(stored(file)))).doesNotContain("PNG", "IHDR", "IDAT");

    SignedIn stranger = SignedIn.as(neighbour.login(), DemoData.PASSWORD);
    SignedIn elsewhere = SignedIn.as(staffOf("opio"), DemoData.PASSWORD);
    String mine = "/family/document.file?h=" + neighbour.household() + "&f=" + file;
    assertThat(stranger.get(own).statusCode()).isEqualTo(404);
    assertThat(stranger.get(mine).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/form.file?f=" + file).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/staff/document.file?f=" + file).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/staff/documents.xhtml?d=" + document(file)).statusCode())
        .isEqualTo(404);
    assertThat(SignedIn.asNobody().get(own).statusCode()).isBetween(300, 399);

    SignedIn desk = SignedIn.as("accueil.albertville@example.org", DemoData.PASSWORD);
    assertThat(desk.get("/staff/document.file?f=" + file).body()).isEqualTo(PICTURE);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'document.opened'"
                    + " and subject_id = "
                    + file))
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoDocumentAndKeepsNothingOfIt() throws Exception {
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    long rows = Crowd.number("select count(*) from document_file");
    long files = filesOnDisk();

    refused(parent, with(PICTURE, VirusScanner.EICAR), "antivirus");
    refused(parent, "MZ executable".getBytes(StandardCharsets.UTF_8), "ni un PDF");
    refused(parent, Arrays.copyOf(PICTURE, 40), "incomplet");
    refused(parent, new byte[0], "est vide");
    refused(parent, with(PICTURE, "x".repeat(11 * 1024 * 1024)), "dépasse 10\u00a0Mo");
    TestTown.town().scanner().stop();
    try {
      refused(parent, PICTURE, "ne répond pas");
    } finally {
      TestTown.town().scanner().start();
    }

    assertThat(Crowd.number("select count(*) from document_file")).isEqualTo(rows);
    assertThat(filesOnDisk()).isEqualTo(files);
  }

  @Test
  void turnsAwayWhatIsTooLargeBeforeItIsRead() throws Exception {
    String multipart = "Content-Type: multipart/form-data; boundary=x\r\n";
    List<String> heads =
        List.of(
            multipart + "Content-Length: 2147483648\r\n",
            multipart + "Content-Length: 9999999999\r\n",
            multipart + "Transfer-Encoding: chunked\r\n");

    for (String head : heads) {
      for (String path : List.of("/login.xhtml", "/family/document-add.xhtml")) {
        String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n");
        assertThat(answer)
            .as(path + " " + head)
            .startsWith("HTTP/1.1 413")
            .contains("Envoi trop volumineux");
      }
    }
    assertThat(
            raw(
                "POST /login.xhtml HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
                    + heads.get(1)
                    + "\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("<html lang=\"en\">", "Nothing was kept.")
        .doesNotContain("volumineux");
  }

  @Test
  void turnsItsKeysAndRemovesWhatHasNoRow() throws Exception {
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    long file = sent(parent, family, "photo.png", PICTURE);
    String own = "/family/document.file?h=" + family.household() + "&f=" + file;
    byte[] before = Files.readAllBytes(stored(file));

    byte[] key = new byte[32];
    String keys = "it:" + Base64.getEncoder().encodeToString(key).replace("+", "%2B");
    counter("reseal&keys=" + keys);
    assertThat(keyOf(file)).isEqualTo("it");
    assertThat(counter("reseal")).isEqualTo("0");
    assertThat(parent.get(own).body()).isEqualTo(PICTURE);
    assertThat(Files.readAllBytes(stored(file))).isEqualTo(before);

    Path old = orphan(Duration.ofHours(25), "");
    Path cutOff = orphan(Duration.ofHours(25), ".part");
    Path young = orphan(Duration.ofHours(23), "");
    counter("orphans");
    assertThat(old).doesNotExist();
    assertThat(cutOff).doesNotExist();
    assertThat(young).exists();
    assertThat(parent.get(own).body()).isEqualTo(PICTURE);
  }

  /** Sends «Autre document» for the dossier; gives the id of its file. */
  private static long sent(SignedIn parent, Crowd.Family family, String name, byte[] content)
      throws Exception {
    HttpResponse<byte[]> answer = send(parent, family, name, content);
    Matcher sent = SENT.matcher(answer.headers().firstValue("Location").orElse(""));
    assertThat(sent.find()).as(answer.statusCode() + SignedIn.text(answer)).isTrue();
    return Crowd.number("select id from document_file where document_id = " + sent.group(1));
  }

  private static HttpResponse<byte[]> send(
      SignedIn parent, Crowd.Family family, String name, byte[] content) throws Exception {
    return parent.upload(
        "/family/document-add.xhtml?h=" + family.household(),
        "add",
        Map.of("target", "0-0", "name", "Reçu d’été", "kind", "INCOME"),
        name,
        content);
  }

  private void refused(SignedIn parent, byte[] content, String words) throws Exception {
    HttpResponse<byte[]> answer = send(parent, family, "certificat.pdf", content);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SignedIn.text(answer))
        .contains(words, "value=\"Reçu d’été\"")
        .containsPattern("value=\"0-0\" checked=\"checked\"");
  }

  private static String counter(String what) throws Exception {
    HttpResponse<byte[]> answer = SignedIn.asNobody().get("/counter/documents?do=" + what);
    assertThat(answer.statusCode()).as(SignedIn.text(answer)).isEqualTo(200);
    return SignedIn.text(answer);
  }

  private static Path folder() {
    return TestTown.town().settings().documents();
  }

  private static Path stored(long file) {
    String name = text("select storage_name from document_file where id = " + file);
    return folder().resolve(name.substring(0, 2)).resolve(name);
  }

  private static String keyOf(long file) {
    return text("select key_name from document_file where id = " + file);
  }

  private static long document(long file) {
    return Crowd.number("select document_id from document_file where id = " + file);
  }

  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static Path orphan(Duration age, String ending) throws IOException {
    String name = UUID.randomUUID().toString();
    Path drawer = Files.createDirectories(folder().resolve(name.substring(0, 2)));
    Path file = Files.write(drawer.resolve(name + ending), new byte[] {1});
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    return file;
  }

  private static long filesOnDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder())) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static byte[] with(byte[] content, String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(content);
    out.writeBytes(more.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  private static String text(String query) {
    return Crowd.rows(query, row -> row.getString(1)).get(0);
  }

  /** A member of staff of another organisation, with everybody's password. */
  private static String staffOf(String organisation) {
    String login = "accueil." + organisation + "@example.org";
    Crowd.write(
        """
        with a as (insert into account (login, email, display_name, password_hash, status, created_at)
                   select '%1$s', '%1$s', 'Accueil', password_hash, 'ACTIVE', now() from account
                    where login = 'accueil.albertville@example.org'
                      and not exists (select 1 from account where login = '%1$s')
                   returning id)
        insert into staff_role (account_id, organisation_id, role)
        select a.id, o.id, 'RECEPTION' from a, organisation o where o.code = '%2$s'
        """
            .formatted(login, organisation));
    return login;
  }

  /** Says the beginning of a request and goes on sending until the server has enough. */
  private static String raw(String head) throws IOException {
    try (Socket socket = new Socket("localhost", Integer.getInteger("it.port"))) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        byte[] chunk = "400\r\n".concat("x".repeat(1024)).concat("\r\n").getBytes();
        for (int i = 0; i < 64; i++) {
          socket.getOutputStream().write(chunk);
        }
      } catch (SocketException turnedAway) {
        // the answer is there already
      }
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      byte[] piece = new byte[8192];
      try (InputStream in = socket.getInputStream()) {
        // to the end of the page: the server may go on waiting for the rest of what was announced
        int n = in.read(piece);
        while (n > 0) {
          answer.write(piece, 0, n);
          n = answer.toString(StandardCharsets.UTF_8).contains("</html>") ? -1 : in.read(piece);
        }
      } catch (SocketException cutOff) {
        // what came before counts
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}

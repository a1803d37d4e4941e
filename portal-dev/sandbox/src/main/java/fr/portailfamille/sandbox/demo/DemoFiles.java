package fr.portailfamille.sandbox.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Small documents made of a few lines, stored as the portal stores them. */
final class DemoFiles {

  private final Scene scene;

  DemoFiles(Scene scene) {
    this.scene = scene;
  }

  /** Stores a PDF of these lines as a file of a document or a blank form. */
  void pdf(String owner, long ownerId, String name, String... lines) throws SQLException {
    store(owner, ownerId, name, "application/pdf", pdf(List.of(lines)));
  }

  /** The same as a picture, as a phone would send it. */
  void png(String owner, long ownerId, String name, String... lines) throws SQLException {
    store(owner, ownerId, name, "image/png", png(List.of(lines)));
  }

  private void store(String owner, long ownerId, String name, String type, byte[] content)
      throws SQLException {
    String storageName = UUID.randomUUID().toString();
    byte[] key = DemoSecrets.random(32);
    write(storageName, DemoSecrets.seal(key, storageName, content));
    scene
        .rows()
        .add(
            "document_file",
            owner
                + ", position, name, media_type, size_bytes, sha256, storage_name, key_name,"
                + " sealed_key, scan, stored_at",
            ownerId,
            0,
            name,
            type,
            content.length,
            sha256(content),
            storageName,
            "portal",
            DemoSecrets.seal(DemoSecrets.key(scene.key()), storageName, key),
            "CLEAN",
            scene.now());
  }

  private void write(String storageName, byte[] sealed) {
    try {
      Path folder = scene.documents().resolve(storageName.substring(0, 2));
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.write(folder.resolve(storageName), sealed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] png(List<String> lines) {
    BufferedImage paper = new BufferedImage(840, 1180, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.setColor(Color.DARK_GRAY);
    pen.setFont(pen.getFont().deriveFont(26f));
    for (int i = 0; i < lines.size(); i++) {
      pen.drawString(lines.get(i), 80, 120 + i * 48);
    }
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(paper, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The simplest PDF of one page. */
  static byte[] pdf(List<String> lines) {
    StringBuilder text = new StringBuilder("BT /F1 14 Tf 22 TL 60 780 Td\n");
    for (String line : lines) {
      String plain = line.replace('’', '\'').replace("\\", "\\\\");
      text.append("(").append(plain.replace("(", "\\(").replace(")", "\\)")).append(") Tj T*\n");
    }
    text.append("ET");
    List<String> objects =
        List.of(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources <</Font <</F1 5 0 R>>>>>>",
            "<</Length " + text.length() + ">> stream\n" + text + "\nendstream",
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      starts.add(pdf.length());
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int references = pdf.length();
    pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    starts.forEach(start -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", start)));
    pdf.append("trailer\n<</Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R>>\nstartxref\n")
        .append(references)
        .append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

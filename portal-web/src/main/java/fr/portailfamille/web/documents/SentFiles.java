package fr.portailfamille.web.documents;

import fr.portailfamille.document.FileSent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The files of a form ({@code files}), each read up to one byte more than the limit. */
record SentFiles(List<FileSent> files) {

  private static final String FIELD = "files";
  private static final int MEGABYTE = 1024 * 1024;

  SentFiles {
    files = List.copyOf(files);
  }

  static SentFiles of(HttpServletRequest request, int mostMegabytes) {
    List<FileSent> files = new ArrayList<>();
    try {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (FIELD.equals(part.getName()) && name != null && !name.isBlank()) {
          files.add(new FileSent(name, read(part, mostMegabytes * MEGABYTE + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException noForm) {
      return new SentFiles(List.of());
    }
    return new SentFiles(files);
  }

  private static byte[] read(Part part, int atMost) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(atMost);
    } finally {
      part.delete();
    }
  }
}

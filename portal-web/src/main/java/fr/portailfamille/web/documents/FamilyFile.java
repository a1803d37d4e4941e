package fr.portailfamille.web.documents;

import fr.portailfamille.document.FileContent;
import fr.portailfamille.document.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** A file of the caller's household ({@code ?h=} household, {@code ?f=} file). */
@WebServlet("/family/document.file")
public class FamilyFile extends StoredFile {

  private static final long serialVersionUID = 1L;

  @Inject private transient FileService files;

  @Override
  FileContent find(HttpServletRequest request) {
    return files.ofFamily(id(request, "h"), id(request, "f"));
  }
}

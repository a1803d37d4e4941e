package fr.portailfamille.web.documents;

import fr.portailfamille.document.FileContent;
import fr.portailfamille.document.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** A file of a family the caller works for ({@code ?f=}); each look is recorded. */
@WebServlet("/staff/document.file")
public class StaffFile extends StoredFile {

  private static final long serialVersionUID = 1L;

  @Inject private transient FileService files;

  @Override
  FileContent find(HttpServletRequest request) {
    return files.forStaff(id(request, "f"));
  }
}

package fr.portailfamille.web.documents;

import fr.portailfamille.document.FileContent;
import fr.portailfamille.document.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** A file that came with a request for an account ({@code ?f=}); each look is recorded. */
@WebServlet("/staff/request.file")
public class RequestFile extends StoredFile {

  private static final long serialVersionUID = 1L;

  @Inject private transient FileService files;

  @Override
  FileContent find(HttpServletRequest request) {
    return files.ofRequest(id(request, "f"));
  }
}

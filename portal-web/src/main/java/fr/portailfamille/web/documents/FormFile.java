package fr.portailfamille.web.documents;

import fr.portailfamille.document.FileContent;
import fr.portailfamille.document.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** A blank form ({@code ?f=}), for everybody. */
@WebServlet("/form.file")
public class FormFile extends StoredFile {

  private static final long serialVersionUID = 1L;

  @Inject private transient FileService files;

  @Override
  FileContent find(HttpServletRequest request) {
    return files.ofForm(id(request, "f"));
  }
}

package fr.portailfamille.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files as they were sent: an empty one is none to the framework. */
@Named
@RequestScoped
public class Uploads {

  @Inject private FacesContext faces;

  /** Whether a file was chosen in this field, be it empty. */
  public boolean named(String field) {
    try {
      Part part = ((HttpServletRequest) faces.getExternalContext().getRequest()).getPart(field);
      String name = part == null ? null : part.getSubmittedFileName();
      return name != null && !name.isEmpty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ServletException noForm) {
      return false;
    }
  }
}

package fr.portailfamille.web.imports;

import fr.portailfamille.intake.ImportLine;
import fr.portailfamille.intake.ImportService;
import fr.portailfamille.intake.OpenImportCommand;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The imports there were, and the form that brings a file in. */
@Named
@RequestScoped
public class ImportsPage {

  private static final String FIELD = "upload:file";

  @Inject private ImportService imports;
  @Inject private Entrance entrance;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private Part file;
  private long organisationId;
  private List<ImportLine> recent;
  private List<OrganisationView> organisations;

  /** Reads the file and goes to the first step. */
  public void upload() {
    Path copy = null;
    try {
      copy = Files.createTempFile("import", null);
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      OpenImportCommand command = new OpenImportCommand(organisation(), fileName(), copy);
      long id = entrance.enter(() -> imports.open(command));
      call.redirect("/staff/import.xhtml?i=" + id);
    } catch (RefusedException refused) {
      for (Refusal reason : refused.refusals()) {
        faces.addMessage(
            FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, say.now().refusal(reason), null));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      delete(copy);
    }
  }

  /** Without the folders that some browsers send with it. */
  private String fileName() {
    String name = String.valueOf(file.getSubmittedFileName());
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static void delete(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private long organisation() {
    return organisationId == 0 && getOrganisations().size() == 1
        ? getOrganisations().get(0).id()
        : organisationId;
  }

  public List<ImportLine> getRecent() {
    if (recent == null) {
      recent = call.read(imports::recent).orElse(List.of());
    }
    return recent;
  }

  public List<OrganisationView> getOrganisations() {
    if (organisations == null) {
      organisations = call.read(imports::organisations).orElse(List.of());
    }
    return organisations;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public void setOrganisationId(long organisationId) {
    this.organisationId = organisationId;
  }
}

package fr.portailfamille.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All messages of the page, so that one place says everything at once and links to the fields:
 * several errors in one box, everything else in a box of its own.
 */
@Named
@RequestScoped
public class Announcements {

  @Inject private FacesContext faces;

  /** What went wrong. */
  public List<Announcement> getErrors() {
    return all().stream().filter(Announcement::isError).toList();
  }

  /** Those that have a box of their own. */
  public List<Announcement> getBoxes() {
    List<Announcement> all = all();
    return all.stream().filter(Announcement::isError).count() > 1
        ? all.stream().filter(one -> !one.isError()).toList()
        : all;
  }

  private List<Announcement> all() {
    List<Announcement> result = new ArrayList<>();
    Iterator<String> ids = faces.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      for (FacesMessage message : faces.getMessageList(id)) {
        result.add(new Announcement(kind(message), message.getSummary(), field(id)));
        if (id == null || field(id).equals(id)) {
          message.rendered();
        }
      }
    }
    return result;
  }

  /** What is wrong with an input that is no component, to stand beside it; empty: nothing. */
  public String at(String inputId) {
    return faces.getMessageList(inputId).stream()
        .map(FacesMessage::getSummary)
        .collect(Collectors.joining(" "));
  }

  /** Whether something went wrong: then the title of the page says so too. */
  public boolean isFailed() {
    return faces.getMessageList().stream()
        .anyMatch(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0);
  }

  private String field(String id) {
    UIComponent component = id == null ? null : faces.getViewRoot().findComponent(id);
    // an input that is no component bears its id itself
    return component == null ? id : component.getClientId(faces);
  }

  private static String kind(FacesMessage message) {
    if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
      return "success";
    }
    return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warning" : "error";
  }
}

package fr.portailfamille.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import java.util.stream.Stream;

/** The tabs of the family's part and of the staff's: only those whose page exists. */
@Named
@ApplicationScoped
public class Tabs {

  private static final List<Tab> FAMILY =
      List.of(
          new Tab("home", "/family/home.xhtml", "home"),
          new Tab("dossier", "/family/dossier.xhtml", "folder-open"),
          new Tab("enrolments", "/family/enrolments.xhtml", "pencil"),
          new Tab("planning", "/family/planning.xhtml", "calendar"),
          new Tab("billing", "/family/billing.xhtml", "receipt"),
          new Tab("messages", "/family/messages.xhtml", "envelope"));
  private static final List<Tab> STAFF =
      List.of(
          new Tab("staff-home", "/staff/home.xhtml", "inbox"),
          new Tab("staff-documents", "/staff/documents.xhtml", "file-check"),
          new Tab("staff-payments", "/staff/payments.xhtml", "credit-card"),
          new Tab("staff-sessions", "/staff/sessions.xhtml", "calendar"),
          new Tab("staff-catalogue", "/staff/catalogue.xhtml", "list"),
          new Tab("team", "/staff/team.xhtml", "users"),
          new Tab("staff-imports", "/staff/imports.xhtml", "upload"),
          new Tab("audit", "/staff/audit.xhtml", "history"),
          new Tab("settings", "/staff/settings.xhtml", "cog"));

  @Inject private ServletContext context;
  private List<Tab> family;
  private List<Tab> staff;

  /** Pages come and go with the application only: each is looked for once. */
  @PostConstruct
  void look() {
    family = existing(FAMILY);
    staff = existing(STAFF);
  }

  public List<Tab> getFamily() {
    return family;
  }

  public List<Tab> getStaff() {
    return staff;
  }

  /** Whether a page of that name exists, for links from other pages. */
  public boolean has(String name) {
    return Stream.of(family, staff).flatMap(List::stream).anyMatch(t -> t.name().equals(name));
  }

  private List<Tab> existing(List<Tab> all) {
    return all.stream().filter(this::exists).toList();
  }

  private boolean exists(Tab tab) {
    try {
      return context.getResource(tab.page()) != null;
    } catch (MalformedURLException e) {
      return false;
    }
  }
}

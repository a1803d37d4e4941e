package fr.portailfamille.web.opening;

import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FamilyForm;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.web.dossier.TypedDossier;
import fr.portailfamille.web.dossier.TypedField;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form of a family that is not there yet, for one request: filled with what was posted; a line
 * more never loses what was typed.
 */
abstract class TypedFamily {

  @Inject Call call;
  @Inject FacesContext faces;
  @Inject PageWording say;
  private Map<DossierSubject, Integer> lines;
  private TypedDossier typed;
  private boolean read;
  private DossierSubject added;

  /** The empty form; refused where it is not for the caller. */
  abstract DossierSheet blank(Map<DossierSubject, Integer> wanted);

  /** What a form says of its fields beside what is asked. */
  void prepare(TypedDossier typed) {}

  /** Before the page is shown: what is not for the caller is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    return getTyped() != null;
  }

  public TypedDossier getTyped() {
    if (!read) {
      read = true;
      typed =
          call.read(
                  () ->
                      new TypedDossier(
                          blank(lines()),
                          Set.of(DossierSubject.values()),
                          faces.getViewRoot().getLocale()))
              .orElse(null);
      if (typed != null) {
        prepare(typed);
      }
      if (typed != null && faces.isPostback()) {
        typed.take(posted());
        if (added != null) {
          typed.focusLast(added);
        }
      }
    }
    return typed;
  }

  /** How many lines of this kind of person the form has. */
  public int count(DossierSubject kind) {
    return lines().get(kind);
  }

  private Map<DossierSubject, Integer> lines() {
    if (lines == null) {
      lines = new EnumMap<>(DossierSubject.class);
      lines.put(DossierSubject.GUARDIAN, posted(DossierSubject.GUARDIAN, 1));
      lines.put(DossierSubject.CHILD, posted(DossierSubject.CHILD, 1));
      lines.put(DossierSubject.ADULT, posted(DossierSubject.ADULT, 0));
    }
    return lines;
  }

  private int posted(DossierSubject kind, int otherwise) {
    String count = posted().getOrDefault("lines-" + kind, "");
    return count.matches("[0-9]{1,2}")
        ? Math.min(FamilyForm.MOST_LINES, Integer.parseInt(count))
        : otherwise;
  }

  public void addGuardian() {
    add(DossierSubject.GUARDIAN);
  }

  public void addChild() {
    add(DossierSubject.CHILD);
  }

  public void addAdult() {
    add(DossierSubject.ADULT);
  }

  private void add(DossierSubject kind) {
    lines().merge(kind, 1, (had, one) -> Math.min(FamilyForm.MOST_LINES, had + one));
    added = kind;
    read = false;
  }

  Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }

  /** Puts what is wrong beside its fields. */
  void tell(List<FieldFault> faults) {
    getTyped().mark(faults, say.now());
    for (TypedField field : getTyped().faulty()) {
      call.fault(field.getId(), field.getFault());
    }
  }
}

package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierNotice;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.PersonService;
import fr.portailfamille.household.PersonSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Set;

/** The sheet of a child or an adult participant ({@code ?h=&p=}), shown and changed. */
@Named("person")
@RequestScoped
public class PersonBean extends DossierBean {

  private static final String FORM = "/family/person-edit.xhtml";

  @Inject private PersonService persons;
  private PersonSheet shown;

  @Override
  DossierSheet sheet(long householdId) {
    shown = persons.sheet(householdId, getPersonId());
    return shown.dossier();
  }

  @Override
  Set<DossierSubject> subjects() {
    return Set.of(DossierSubject.CHILD, DossierSubject.ADULT);
  }

  @Override
  boolean isForm() {
    return faces.getViewRoot().getViewId().equals(FORM);
  }

  @Override
  String name() {
    return "person:" + page.getHouseholdId() + ":" + getPersonId();
  }

  @Override
  boolean concerns(DossierNotice notice) {
    return notice.field().subject().isPerson() && notice.subjectId() == getPersonId();
  }

  @Override
  void back() {
    call.redirect("/family/person.xhtml?h=" + page.getHouseholdId() + "&p=" + getPersonId());
  }

  /** The id as the address says it, not yet checked; 0 where there is none. */
  public long getPersonId() {
    return number(posted().get("p"));
  }

  static long number(String typed) {
    return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
  }

  public MemberView getMember() {
    getTyped();
    return shown.person();
  }

  /** When what all households of the person share was last changed; null: never. */
  public Instant getChangedAt() {
    getTyped();
    return shown.changedAt();
  }
}

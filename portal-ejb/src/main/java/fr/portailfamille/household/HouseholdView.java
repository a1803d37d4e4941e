package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A household as its family sees it, with its members. */
public record HouseholdView(
    long id,
    long organisationId,
    String number,
    String civility,
    String name,
    String street,
    String addressExtra,
    String postcode,
    String town,
    String phone,
    String email,
    List<MemberView> members)
    implements Serializable {

  public HouseholdView {
    members = List.copyOf(members);
  }

  /** How a letter addresses it: «M. et Mme MARTIN», the name alone where no civility is known. */
  public String addressee() {
    return civility == null || civility.isBlank() ? name : civility + " " + name;
  }

  /** Whether a mail reaches it; what happens to any other is told by its pages and by staff. */
  public boolean isReachedByMail() {
    return reaches(email);
  }

  /** The same where only the address of a household is known. */
  public static boolean reaches(String email) {
    return email != null && !email.isBlank();
  }

  public List<MemberView> of(MemberKind kind) {
    return members.stream().filter(m -> m.kind() == kind).toList();
  }

  public List<MemberView> children() {
    return of(MemberKind.CHILD);
  }

  public List<MemberView> adults() {
    return of(MemberKind.ADULT);
  }

  public List<MemberView> guardians() {
    return of(MemberKind.GUARDIAN);
  }

  /** Those who may take part in activities: children and adult participants. */
  public List<MemberView> participants() {
    return members.stream().filter(m -> m.kind() != MemberKind.GUARDIAN).toList();
  }

  public Optional<MemberView> member(long personId) {
    return members.stream().filter(m -> m.personId() == personId).findFirst();
  }
}

package fr.portailfamille.household;

import java.util.List;

/** What a family of a file is recognised by; null where the file says nothing. */
public record FamilyProbe(
    String number,
    String name,
    String email,
    String phone,
    String street,
    String postcode,
    List<ChildProbe> children) {

  /** A person by name and day of birth. */
  public record ChildProbe(String fullName, String birthDate) {}

  public FamilyProbe {
    children = List.copyOf(children);
  }
}

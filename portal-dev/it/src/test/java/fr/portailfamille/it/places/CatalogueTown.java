package fr.portailfamille.it.places;

import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.demo.DemoData;
import org.junit.jupiter.api.BeforeEach;

/** A town of the test's own with the structures Nord and Sud, and who keeps its catalogue. */
abstract class CatalogueTown {

  static final String NOT_FOUND = "refused NotFound";

  String town;
  long organisation;
  Customer keeper;

  @BeforeEach
  void aTownWithTwoStructures() {
    TestTown.town().loadDemonstration();
    town = Crowd.word("cat");
    Crowd.write(
        """
        with o as (insert into organisation (code, name, portal_title, accent_color)
                   values ('%1$s', '%1$s', '%1$s', '#0b5cad') returning id),
        r as (insert into regie (organisation_id, code, name, merchant_name, invoice_number_pattern)
              select id, 'R', 'Régie', 'R', '{seq:05}' from o)
        insert into structure (organisation_id, code, name)
        select o.id, upper(c), c from o, unnest(array['Nord', 'Sud']) c
        """
            .formatted(town));
    organisation = Crowd.number("select id from organisation where code = '" + town + "'");
    keeper = worker(town, null);
  }

  /** A family of the town books a session. */
  void book(long session) {
    Crowd.Household family = Crowd.at(town, town, 1, new Crowd.Child("Lou", 4)).get(0);
    Crowd.enrol(family.id(), session);
    Crowd.confirm(family.id(), session);
  }

  /** Somebody who keeps the catalogue of a town or of one of its structures. */
  static Customer worker(String town, String structure) {
    String login = Crowd.word("keeper") + "@example.org";
    Crowd.write(
        """
        with a as (insert into account (login, email, display_name, password_hash, status, created_at)
                   select '%1$s', '%1$s', '%1$s', password_hash, 'ACTIVE', now()
                     from account where login = 'famille.martin@example.org' returning id)
        insert into staff_role (account_id, organisation_id, structure_id, role)
        select a.id, o.id, s.id, 'CATALOGUE'
          from a, organisation o left join structure s
            on s.organisation_id = o.id and s.code = %3$s
         where o.code = '%2$s'
        """
            .formatted(login, town, structure == null ? "null" : "'" + structure + "'"));
    return Customer.loggedIn(login, DemoData.PASSWORD);
  }
}

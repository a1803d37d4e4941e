package fr.portailfamille.privacy;

import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.privacy.internal.JournalSearch;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads the journal: administrators that of their organisations, those of the installation all of
 * it, with what belongs to several organisations or to none.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class JournalService {

  /** Lines of a page; one more is read to know whether there is another. */
  public static final int PAGE = 50;

  @Inject private JournalSearch search;
  @Inject private OrganisationService organisations;
  @Inject private StaffScope staff;

  /**
   * The lines that are searched, the newest first.
   *
   * @param most at most so many
   * @throws RefusedException NotFound for an organisation the caller does not administrate, and for
   *     all of them where the caller does not administrate the installation
   */
  public List<JournalLine> lines(JournalQuery query, int most) {
    boolean allowed =
        query.organisationId() == null
            ? isOfTheInstallation()
            : staff.may(Duty.READ_JOURNAL, query.organisationId());
    if (!allowed) {
      throw new RefusedException(new NotFound());
    }
    return search.lines(query, most);
  }

  /** The organisations whose journal the caller reads. */
  public List<OrganisationView> organisations() {
    return organisations.mine(Duty.READ_JOURNAL);
  }

  /** Whether the caller reads all of it. */
  public boolean isOfTheInstallation() {
    return staff.mayEverywhere(Duty.READ_JOURNAL);
  }
}

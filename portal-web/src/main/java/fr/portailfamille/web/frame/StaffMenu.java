package fr.portailfamille.web.frame;

import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** What staff find on their pages: only what they may open. */
@Named
@RequestScoped
public class StaffMenu {

  @Inject private StaffScope staff;
  @Inject private Tabs tabs;
  private Set<Duty> duties;

  public List<Tab> getTabs() {
    return tabs.getStaff().stream().filter(tab -> opens(tab.page())).toList();
  }

  /** Whether the caller may open the page of this address. */
  public boolean opens(String address) {
    return StaffPages.duty(address).filter(duties()::contains).isPresent();
  }

  public boolean isFindsFamilies() {
    return duties().contains(Duty.SEE_FAMILIES);
  }

  private Set<Duty> duties() {
    if (duties == null) {
      duties = staff.duties();
    }
    return duties;
  }
}

package fr.portailfamille.web.billing;

import fr.portailfamille.billing.InvoiceView;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Détail de la facture: every line with its price explained, and what paid it. */
@Named
@RequestScoped
public class InvoiceBean {

  @Inject private StatementService statements;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private InvoiceView invoice;

  /** Before the page is shown: another household's invoice ends as «introuvable». */
  public void check() {
    if (familyPage.isChosen() && !FacesContext.getCurrentInstance().getResponseComplete()) {
      getInvoice();
    }
  }

  public InvoiceView getInvoice() {
    if (invoice == null) {
      long id = BillingBean.number("i", 0);
      invoice = call.read(() -> statements.invoice(familyPage.getHouseholdId(), id)).orElse(null);
    }
    return invoice;
  }
}

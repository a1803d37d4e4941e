package fr.portailfamille.billing;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an issuer says on its invoices. */
@ApplicationScoped
public class BillingSettings implements SettingSource {

  /**
   * Mentions légales: VAT or the article that exempts from it, SIRET, means of payment. Only the
   * issuer knows which apply (articles 261-7-1° and 293 B of the CGI exclude each other), so
   * nothing is printed until it is set.
   */
  public static final Setting<String> INVOICE_MENTION =
      Setting.text("billing.invoice-mention", "", ScopeKind.ORGANISATION, ScopeKind.REGIE);

  @Override
  public List<Setting<?>> settings() {
    return List.of(INVOICE_MENTION);
  }
}

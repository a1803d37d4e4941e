package fr.portailfamille.web.billing;

import fr.portailfamille.billing.AccountSummary;
import fr.portailfamille.billing.StatementPage;

/** One block of Facturation: an account and the page of it that is shown. */
public record AccountBlock(AccountSummary summary, StatementPage page) {}

package fr.portailfamille.privacy;

import java.util.List;

/**
 * What a family reads about its data.
 *
 * @param last its newest request of erasure; null where it never asked
 * @param answeredByMail whether the answer to a request goes out by mail
 */
public record PrivacyView(List<HoldingView> holdings, ErasureView last, boolean answeredByMail) {

  public PrivacyView {
    holdings = List.copyOf(holdings);
  }
}

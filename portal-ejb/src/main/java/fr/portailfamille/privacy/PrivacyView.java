package fr.portailfamille.privacy;

import java.util.List;

/**
 * What a family reads about its data.
 *
 * @param last its newest request of erasure; null where it never asked
 */
public record PrivacyView(List<HoldingView> holdings, ErasureView last) {

  public PrivacyView {
    holdings = List.copyOf(holdings);
  }
}

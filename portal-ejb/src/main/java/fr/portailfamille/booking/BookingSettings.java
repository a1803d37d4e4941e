package fr.portailfamille.booking;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How families book: on the planning in guide 001, step by step in guide 004. */
@ApplicationScoped
public class BookingSettings implements SettingSource {

  public static final Setting<BookingForm> FORM =
      Setting.choice("booking.form", BookingForm.PLANNING, ScopeKind.ORGANISATION);

  @Override
  public List<Setting<?>> settings() {
    return List.of(FORM);
  }
}

package fr.portailfamille.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose school calendar and whose public holidays count. */
@ApplicationScoped
public class CalendarSettings implements SettingSource {

  public static final Setting<SchoolZone> ZONE =
      Setting.choice("calendar.school-zone", SchoolZone.A, ScopeKind.ORGANISATION);

  public static final Setting<HolidayRegion> REGION =
      Setting.choice("calendar.public-holidays", HolidayRegion.METROPOLE, ScopeKind.ORGANISATION);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ZONE, REGION);
  }
}

package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.pricing.PriceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What stands of a catalogue, as far as the caller keeps it.
 *
 * @param mayAddCategories whether the caller keeps the catalogue of the whole organisation
 * @param codes of all activities by structure, also of those that are not read
 * @param prices by activity
 * @param sessions from today on, closed ones too
 * @param closedDays by activity, with the reasons that families read
 */
record CatalogueFacts(
    LocalDate today,
    List<StructureView> structures,
    boolean mayAddCategories,
    List<CategoryLine> categories,
    List<RegieView> regies,
    List<ActivitySheet> activities,
    Map<Long, List<String>> codes,
    Map<Long, List<PriceLine>> prices,
    List<SessionView> sessions,
    List<PlacesWish> places,
    Map<Long, SortedMap<LocalDate, String>> closedDays) {}

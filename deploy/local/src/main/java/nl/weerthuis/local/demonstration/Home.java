package nl.weerthuis.local.demonstration;

import java.time.LocalDate;

/**
 * One invented dwelling, as a corporation reports it.
 *
 * @param month in which it becomes free, see {@link Calendar}; negative when it stays let
 * @param delivery how the corporation reports it
 * @param meantFor the number of the person it was made to fit, or 0
 */
public record Home(
        int number,
        Delivery delivery,
        Party corporation,
        String reference,
        String street,
        int houseNumber,
        String letter,
        String postcode,
        Area area,
        int rooms,
        int floorArea,
        int floor,
        boolean stepFree,
        String form,
        long rentCents,
        int month,
        LocalDate availableOn,
        int meantFor) {
    public enum Delivery {
        REQUEST,
        FILE,
        VERA
    }

    /** @param code of the neighbourhood */
    public record Area(String municipality, String city, String postcodeDigits, String code) {}
}

package nl.weerthuis.housing.vacancy;

/** Whether a vacancy still stands. */
enum VacancyStatus {
    OPEN,
    FILLED,
    WITHDRAWN
}

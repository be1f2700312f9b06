package nl.weerthuis.allocation.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields of caseflow's facts that allocation needs; a fact without what the contract requires is none. */
sealed interface CaseflowFact {

    record CaseSubmitted(
            UUID caseId,
            UUID providerId,
            String targetGroup,
            LocalDate readyOn,
            LocalDate waitingSince,
            LocalDate submittedOn)
            implements CaseflowFact {
        public CaseSubmitted {
            require(caseId, providerId, targetGroup, readyOn, waitingSince, submittedOn);
        }
    }

    record OriginEstablished(
            UUID caseId,
            OriginBasis basis,
            String originMunicipality,
            String exceptionCode,
            String requestedMunicipality,
            LocalDate establishedOn)
            implements CaseflowFact {
        public OriginEstablished {
            require(caseId, basis, establishedOn);
        }
    }

    record PreconditionsChanged(UUID caseId, String code, String status) implements CaseflowFact {
        public PreconditionsChanged {
            require(caseId, code, status);
        }
    }

    record SupportArranged(UUID caseId, LocalDate startOn, LocalDate until, UUID providerId) implements CaseflowFact {
        public SupportArranged {
            require(caseId, startOn);
        }
    }

    record ConsentChanged(
            UUID caseId, String partyKind, String scope, String status, LocalDate validUntil, UUID organisationId)
            implements CaseflowFact {
        public ConsentChanged {
            require(caseId, partyKind, scope, status);
        }
    }

    record CaseCorrected(UUID caseId, String targetGroup, LocalDate readyOn) implements CaseflowFact {
        public CaseCorrected {
            require(caseId, targetGroup, readyOn);
        }
    }

    record CaseReady(UUID caseId, LocalDate readyOn) implements CaseflowFact {
        public CaseReady {
            require(caseId, readyOn);
        }
    }

    record CaseWithdrawn(UUID caseId, LocalDate withdrawnOn) implements CaseflowFact {
        public CaseWithdrawn {
            require(caseId, withdrawnOn);
        }
    }

    record CaseClosed(UUID caseId, LocalDate closedOn) implements CaseflowFact {
        public CaseClosed {
            require(caseId, closedOn);
        }
    }

    record CaseOnHold(UUID caseId, LocalDate until) implements CaseflowFact {
        public CaseOnHold {
            require(caseId, until);
        }
    }

    /** The case is open again, with the date since which its client waits. */
    record CaseReopened(UUID caseId, String state, LocalDate waitingSince) implements CaseflowFact {
        public CaseReopened {
            require(caseId, state, waitingSince);
        }

        /** Whether the table is asked anew. */
        boolean beginsAgain() {
            return state.equals("SUBMITTED");
        }
    }

    record ProviderChanged(UUID caseId, UUID providerId) implements CaseflowFact {
        public ProviderChanged {
            require(caseId, providerId);
        }
    }

    record WaitingDateChanged(UUID caseId, LocalDate waitingSince) implements CaseflowFact {
        public WaitingDateChanged {
            require(caseId, waitingSince);
        }
    }

    record ClientErased(UUID caseId, LocalDate erasedOn) implements CaseflowFact {
        public ClientErased {
            require(caseId, erasedOn);
        }
    }

    record SearchProfileChanged(
            UUID caseId,
            int rooms,
            RentClass rentClass,
            int householdSize,
            String ageBand,
            boolean stepFree,
            List<String> areas,
            List<String> exclusions)
            implements CaseflowFact {
        public SearchProfileChanged {
            require(caseId);
        }
    }

    private static void require(Object... values) {
        for (var value : values) {
            if (value == null) {
                throw new IllegalArgumentException("A field is missing that the contract requires");
            }
        }
    }
}

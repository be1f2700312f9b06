-- Questionnaires are data: a next version is a next row, and what was answered stays with the version it answers.
create table questionnaire (
    code text not null,
    version int not null,
    valid_from date not null,
    valid_until date,
    content jsonb not null,
    primary key (code, version)
);
comment on table questionnaire is 'Open: questions and the meaning of answers; nobody answers them here.';

insert into questionnaire (code, version, valid_from, content) values ('SELF_RELIANCE', 1, date '2026-01-01', '{
 "targetGroups": [
  "SHELTERED_LIVING",
  "HOMELESS_SHELTER",
  "WOMENS_SHELTER",
  "YOUTH_CARE",
  "OTHER"
 ],
 "title": "Zelfredzaamheid in dertien leefgebieden",
 "source": "Zelfredzaamheid-Matrix (GGD Amsterdam): leefgebieden en niveaus; korte omschrijving in eigen woorden",
 "questions": [
  {
   "code": "FINANCES",
   "text": "Hoe zelfredzaam is de cliënt: financiën?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Onvoldoende inkomsten of spontaan uitgeven; schulden groeien",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Onvoldoende inkomsten of onjuiste uitgaven; schulden groeien of inkomen wordt beheerd zonder zicht op herstel",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Inkomsten dekken de basisbehoeften; beheer door een ander of schulden zijn stabiel",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Inkomsten dekken de basisbehoeften zonder uitkering of met uitkering die past; geldzaken zelf geregeld, schulden nemen af",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Inkomsten zijn ruim voldoende; geldzaken zijn goed beheerd en er wordt gespaard",
     "score": 5
    }
   ]
  },
  {
   "code": "WORK_EDUCATION",
   "text": "Hoe zelfredzaam is de cliënt: werk en opleiding?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Geen werk of opleiding en geen zoekgedrag, of werk dat schade geeft",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Geen werk of opleiding, wel zoekend, of dreigend ontslag of uitval",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Activering of tijdelijk werk, of opleiding met achterstand",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Tijdelijk werk of toeleiding naar werk, of opleiding op schema",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Vast werk of opleiding boven startkwalificatie",
     "score": 5
    }
   ]
  },
  {
   "code": "TIME_USE",
   "text": "Hoe zelfredzaam is de cliënt: tijdsbesteding?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Geen structuur, activiteiten die schade geven, dag-nachtritme omgedraaid",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Nauwelijks structuur of zinvolle activiteit",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Onvoldoende activiteit of vaak onregelmatig, wel enige structuur",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Voldoende plezierige of nuttige activiteit, dag-nachtritme meestal normaal",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Tijd is overwegend gevuld met plezierige en nuttige activiteit, normaal ritme",
     "score": 5
    }
   ]
  },
  {
   "code": "HOUSING",
   "text": "Hoe zelfredzaam is de cliënt: huisvesting?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Dakloos of in nachtopvang",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Huisvesting niet geschikt of onbetaalbaar, of dreigende uithuiszetting",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Veilige stabiele huisvesting die maar net voldoet, of verblijf in een voorziening",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Veilig, stabiel en toereikend met (onder)huurcontract met bepalingen",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Veilig, stabiel en toereikend met regulier huurcontract of eigen woning",
     "score": 5
    }
   ]
  },
  {
   "code": "DOMESTIC_RELATIONS",
   "text": "Hoe zelfredzaam is de cliënt: huiselijke relaties?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Geweld, misbruik of verwaarlozing in huis",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Aanhoudende ernstige spanningen, of dreiging daarvan",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Leden van het huishouden erkennen de problemen en proberen gedrag te veranderen",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Relationele problemen spelen geen rol meer of men woont alleen",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Communicatie is open en leden van het huishouden ondersteunen elkaar",
     "score": 5
    }
   ]
  },
  {
   "code": "MENTAL_HEALTH",
   "text": "Hoe zelfredzaam is de cliënt: geestelijke gezondheid?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Gevaar voor zichzelf of anderen",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Aanhoudende klachten die het dagelijks leven ernstig beperken, geen behandeling",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Klachten beperken het dagelijks leven, behandeling wordt gevolgd",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Lichte of passende klachten, dagelijks leven nauwelijks beperkt",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Geen klachten boven alledaagse zorgen",
     "score": 5
    }
   ]
  },
  {
   "code": "PHYSICAL_HEALTH",
   "text": "Hoe zelfredzaam is de cliënt: lichamelijke gezondheid?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Directe medische hulp nodig",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Aandoening die regelmatig behandeld moet worden en dat niet wordt",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Aandoening waarvoor behandeling wordt gevolgd, met beperkingen",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Kleine kwalen, goed gevolgd",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Geen kwalen, gezonde leefstijl",
     "score": 5
    }
   ]
  },
  {
   "code": "SUBSTANCE_USE",
   "text": "Hoe zelfredzaam is de cliënt: middelengebruik?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Gebruik met directe gevolgen voor gezondheid of omgeving",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Gebruik met schade, geen of nauwelijks behandeling",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Gebruik beperkt het dagelijks leven weinig of behandeling wordt gevolgd",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Geen of beheerst gebruik, enige zorg",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Geen middelenmisbruik",
     "score": 5
    }
   ]
  },
  {
   "code": "BASIC_ADL",
   "text": "Hoe zelfredzaam is de cliënt: Basale ADL?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Meerdere basishandelingen lukken niet",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Een enkele basishandeling lukt niet",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Basishandelingen lukken met hulp of prikkel",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Basishandelingen lukken zelf, met enige moeite",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Zorgt zelfstandig voor eten, wassen, kleden en toilet",
     "score": 5
    }
   ]
  },
  {
   "code": "INSTRUMENTAL_ADL",
   "text": "Hoe zelfredzaam is de cliënt: Instrumentele ADL?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Meerdere handelingen in en om het huis lukken niet, met gevaar of vervuiling",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Een enkele handeling lukt niet",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Handelingen lukken met hulp of prikkel",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Handelingen lukken zelf, met enige moeite",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Voert zelf het huishouden en regelt vervoer, boodschappen en post",
     "score": 5
    }
   ]
  },
  {
   "code": "SOCIAL_NETWORK",
   "text": "Hoe zelfredzaam is de cliënt: sociaal netwerk?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Ernstig isolement of uitsluitend belastende contacten",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Geen steunend contact, vooral belastende contacten",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Enig steunend contact, weinig belasting",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Voldoende steunend contact",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Gezond netwerk met veel steun",
     "score": 5
    }
   ]
  },
  {
   "code": "PARTICIPATION",
   "text": "Hoe zelfredzaam is de cliënt: maatschappelijke participatie?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Niet van toepassing door crisis of overleven",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Maatschappelijk geïsoleerd of geen vaardigheden om deel te nemen",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Neemt nauwelijks deel, belemmeringen worden aangepakt",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Neemt enigszins deel, belemmeringen zijn klein",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Neemt actief deel aan de samenleving",
     "score": 5
    }
   ]
  },
  {
   "code": "JUSTICE",
   "text": "Hoe zelfredzaam is de cliënt: justitie?",
   "kind": "CHOICE",
   "required": false,
   "choices": [
    {
     "code": "LEVEL_1",
     "text": "1, acute problematiek: Zeer regelmatig contact met politie of openstaande zaken",
     "score": 1
    },
    {
     "code": "LEVEL_2",
     "text": "2, niet zelfredzaam: Regelmatig contact met politie of lopende zaken",
     "score": 2
    },
    {
     "code": "LEVEL_3",
     "text": "3, beperkt zelfredzaam: Incidenteel contact met politie of voorwaardelijke straf",
     "score": 3
    },
    {
     "code": "LEVEL_4",
     "text": "4, voldoende zelfredzaam: Zelden contact met politie, geen strafblad van de laatste jaren",
     "score": 4
    },
    {
     "code": "LEVEL_5",
     "text": "5, volledig zelfredzaam: Geen contact met politie, geen strafblad",
     "score": 5
    }
   ]
  }
 ]
}');
insert into questionnaire (code, version, valid_from, content) values ('SHELTERED_LIVING_INTAKE', 1, date '2026-01-01', '{
 "targetGroups": [
  "SHELTERED_LIVING"
 ],
 "title": "Uitstroom uit Beschermd Wonen",
 "source": "Werkwijze uitstroom Beschermd Wonen: wonen, betalen, aanspreekbaar zijn",
 "questions": [
  {
   "code": "LIVING_SKILLS",
   "text": "Woonvaardigheden: zorg voor woning en omgeving, geen gevaar?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "PRESENT",
     "text": "Aanwezig"
    },
    {
     "code": "SUPPORTED",
     "text": "Met ondersteuning"
    },
    {
     "code": "ABSENT",
     "text": "Niet aanwezig"
    }
   ]
  },
  {
   "code": "PAYING_SKILLS",
   "text": "Betaalvaardigheden: elke maand de hele huur?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "PRESENT",
     "text": "Aanwezig"
    },
    {
     "code": "SUPPORTED",
     "text": "Met ondersteuning"
    },
    {
     "code": "ABSENT",
     "text": "Niet aanwezig"
    }
   ]
  },
  {
   "code": "APPROACHABLE",
   "text": "Aanspreekbaar voor buren en corporatie?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "PRESENT",
     "text": "Aanwezig"
    },
    {
     "code": "SUPPORTED",
     "text": "Met ondersteuning"
    },
    {
     "code": "ABSENT",
     "text": "Niet aanwezig"
    }
   ]
  },
  {
   "code": "REACHABLE_AT_NIGHT",
   "text": "Is na de verhuizing ook buiten kantooruren bereikbaarheid nodig?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  }
 ]
}');
insert into questionnaire (code, version, valid_from, content) values ('HOMELESS_SHELTER_INTAKE', 1, date '2026-01-01', '{
 "targetGroups": [
  "HOMELESS_SHELTER"
 ],
 "title": "Uitstroom uit de Maatschappelijke Opvang",
 "source": "Vragen van uitstroomtafels aan de opvang",
 "questions": [
  {
   "code": "OTHER_SOLUTION",
   "text": "Is er een voorliggende oplossing (familie, eigen woning, andere voorziening)?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  },
  {
   "code": "EVICTED_BEFORE",
   "text": "Is de cliënt eerder uit huis gezet?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  },
  {
   "code": "POSTAL_ADDRESS",
   "text": "Heeft de cliënt een briefadres? (Bewijst geen herkomst.)",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  },
  {
   "code": "IN_SHELTER_SINCE",
   "text": "Sinds wanneer in de opvang?",
   "kind": "DATE",
   "required": false,
   "choices": []
  }
 ]
}');
insert into questionnaire (code, version, valid_from, content) values ('WOMENS_SHELTER_INTAKE', 1, date '2026-01-01', '{
 "targetGroups": [
  "WOMENS_SHELTER"
 ],
 "title": "Uitstroom uit de Vrouwenopvang",
 "source": "Alleen codes: van de reden van vlucht wordt niets gevraagd",
 "questions": [
  {
   "code": "THREAT",
   "text": "Hoe is de dreiging nu?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "NONE",
     "text": "Geen dreiging meer"
    },
    {
     "code": "DECREASED",
     "text": "Afgenomen"
    },
    {
     "code": "PRESENT",
     "text": "Aanwezig"
    }
   ]
  },
  {
   "code": "SAFETY_PLAN",
   "text": "Is er een veiligheidsplan?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  },
  {
   "code": "NAMED_CONTACT",
   "text": "Is er één vaste contactpersoon bij de ontvangende gemeente?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  },
  {
   "code": "SCHOOL_ARRANGED",
   "text": "Is school geregeld voor kinderen die meekomen?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    },
    {
     "code": "NO_CHILDREN",
     "text": "Er komen geen kinderen mee"
    }
   ]
  }
 ]
}');
insert into questionnaire (code, version, valid_from, content) values ('YOUTH_CARE_INTAKE', 1, date '2026-01-01', '{
 "targetGroups": [
  "YOUTH_CARE"
 ],
 "title": "Uitstroom uit jeugdhulp met verblijf",
 "source": "Vragen rond achttien jaar: inkomen, school of werk, netwerk",
 "questions": [
  {
   "code": "INCOME_OWN",
   "text": "Heeft de jongere een eigen inkomen?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "WORK",
     "text": "Werk"
    },
    {
     "code": "STUDENT_FINANCE",
     "text": "Studiefinanciering"
    },
    {
     "code": "BENEFIT",
     "text": "Uitkering"
    },
    {
     "code": "NONE",
     "text": "Geen"
    }
   ]
  },
  {
   "code": "SCHOOL_OR_WORK",
   "text": "School, werk of dagbesteding?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "SCHOOL",
     "text": "School"
    },
    {
     "code": "WORK",
     "text": "Werk"
    },
    {
     "code": "DAY_ACTIVITY",
     "text": "Dagbesteding"
    },
    {
     "code": "NONE",
     "text": "Geen"
    }
   ]
  },
  {
   "code": "STEADY_ADULT",
   "text": "Is er een vaste volwassene die in beeld blijft?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "YES",
     "text": "Ja"
    },
    {
     "code": "NO",
     "text": "Nee"
    },
    {
     "code": "UNKNOWN",
     "text": "Niet bekend"
    }
   ]
  },
  {
   "code": "CARE_UNTIL",
   "text": "Tot wanneer loopt (verlengde) jeugdhulp?",
   "kind": "DATE",
   "required": false,
   "choices": []
  }
 ]
}');
insert into questionnaire (code, version, valid_from, content) values ('OTHER_INTAKE', 1, date '2026-01-01', '{
 "targetGroups": [
  "OTHER"
 ],
 "title": "Buiten het akkoord",
 "source": "Vastgelegd, niet meegeteld in het akkoord",
 "questions": [
  {
   "code": "REASON",
   "text": "Waarom wordt deze cliënt buiten de groepen van het akkoord aangemeld?",
   "kind": "CHOICE",
   "required": true,
   "choices": [
    {
     "code": "DETENTION",
     "text": "Uit detentie"
    },
    {
     "code": "WLZ",
     "text": "Uit een Wlz-instelling"
    },
    {
     "code": "CARE_HOME",
     "text": "Uit een andere zorginstelling"
    },
    {
     "code": "OTHER",
     "text": "Anders"
    }
   ]
  }
 ]
}');

-- What was answered about one client, each time anew; encrypted under the client's key, for the provider alone.
create table questionnaire_answer (
    id uuid primary key,
    case_id uuid not null references case_file,
    code text not null,
    version int not null,
    answers bytea,
    answered_on date not null,
    answered_by text not null,
    answered_at timestamptz not null,
    foreign key (code, version) references questionnaire
);
create index questionnaire_answer_of_case on questionnaire_answer (case_id, code, answered_at desc);

alter table questionnaire_answer enable row level security;
alter table questionnaire_answer force row level security;
create policy seen on questionnaire_answer for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on questionnaire_answer for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy emptied on questionnaire_answer for update
    using ((select is_service())) with check ((select is_service()));

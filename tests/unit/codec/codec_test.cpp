// Contacts, organisations and items out of their files, and places in a file's lists.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "tests/unit/codec/decoding.hpp"

using namespace nurture;
using test::contact;
using test::day;
using test::document;
using test::told;

namespace {

const char* const everything = R"(name: Ada Lovelace
uid: urn:uuid:4fbe8971
also: [Ada King, AAL]
formerly: [ada-byron]
org: analytical-engines
title: Head of Engineering
level: management
role: budget holder
owner: dave
rating: A
cadence: [every 4..6 weeks by call, every 3 months by meeting]
segment: fintech
email: [ada@example.com, ada@home.example]
phone: "+44 20 7946 0018"
url: https://example.com/ada
tags: [client, london]
about: |
  Two children. Fencing.
  Hates small talk.
since: 2024-03-02
added: 2026-11-01
met: EACL conference, Dublin
referred_by: charles-babbage
knows: mary-somerville
warmth: 0.9
reviewed: 2026-09-30
dates:
  - date: 12-10
    what: birthday
    year: 1985
  - {date: 2027-03-01, what: contract renewal, lead: 60 days}
needs:
  - what: replace the ERP
    status: aware
    when: 2028-Q4
    obstacle: already has a solution
    competitor: Difference Engines Ltd
    noted: 2026-11-02
    closed: 2029-01-15
follow_ups:
  - due: 2027-02-01
    what: call about the budget
  - due: 2026-11-05
    done: 2026-11-04
  - due: 2026-11-06
    withdrawn: 2026-11-05
snooze: 2027-01-10
past:
  - org: royal-society
    title: Fellow
    until: 2025-12
    successor: bob
archived: 2027-05-01
x-anything: kept
interactions:
  - date: 2026-11-02
    channel: call
    note: Project on hold.
    next: ask how the budget round went
  - date: 2026-11-04
    channel: email
    by: dave
    intent: give
    sent: erp-white-paper
    from: them
    introduced: [bob, mary-somerville]
    message_id: <1f3@example.com>
    note: |
      Sent the white paper.
      She forwarded it.
  - date: 2026-11-20
    reached: false
    next: ""
)";

}  // namespace

TEST_CASE("every key of a contact is read") {
  const auto decoded = contact(everything);
  CHECK(told(decoded.diagnostics).empty());
  REQUIRE(decoded.value);
  const auto& ada = *decoded.value;
  CHECK(ada.id == "ada-lovelace");
  CHECK(ada.path == "contacts/ada-lovelace.yaml");
  CHECK_FALSE(ada.flawed);
  CHECK(ada.name == "Ada Lovelace");
  CHECK(ada.uid == "urn:uuid:4fbe8971");
  CHECK(ada.also == std::vector<std::string>{"Ada King", "AAL"});
  CHECK(ada.formerly == std::vector<std::string>{"ada-byron"});
  CHECK(base::join({ada.org, ada.title, ada.level, ada.role, ada.owner, ada.rating, ada.segment},
                   "|") ==
        "analytical-engines|Head of Engineering|management|budget holder|dave|A|fintech");
  REQUIRE(ada.cadence);
  REQUIRE(ada.cadence->rules.size() == 2);
  CHECK(model::to_text(ada.cadence->rules[1]) == "every 3 months by meeting");
  CHECK(ada.email == std::vector<std::string>{"ada@example.com", "ada@home.example"});
  CHECK(ada.phone == std::vector<std::string>{"+44 20 7946 0018"});
  CHECK(ada.url == std::vector<std::string>{"https://example.com/ada"});
  CHECK(ada.tags == std::vector<std::string>{"client", "london"});
  CHECK(ada.about == "Two children. Fencing.\nHates small talk.\n");
  CHECK(ada.since == day("2024-03-02"));
  CHECK(ada.added == day("2026-11-01"));
  CHECK(ada.met == "EACL conference, Dublin");
  CHECK(ada.referred_by == "charles-babbage");
  CHECK(ada.knows == std::vector<std::string>{"mary-somerville"});
  CHECK(ada.warmth == 0.9);
  CHECK(ada.reviewed == day("2026-09-30"));
  CHECK(ada.snooze == day("2027-01-10"));
  CHECK(ada.archived == day("2027-05-01"));
}

TEST_CASE("every key of a contact's dates, needs, follow-ups and posts is read") {
  const auto ada = contact(everything).value.value();
  REQUIRE(ada.dates.size() == 2);
  CHECK(ada.dates[0] == model::Anniversary{{12, 10, {}}, "birthday", {}, 1985});
  CHECK(ada.dates[1] ==
        model::Anniversary{{3, 1, 2027}, "contract renewal", {60, base::Unit::day}});
  REQUIRE(ada.needs.size() == 1);
  CHECK(ada.needs[0] == model::Need{"replace the ERP", model::NeedStatus::aware,
                                    base::parse_period("2028-Q4"), "already has a solution",
                                    "Difference Engines Ltd", day("2026-11-02"),
                                    day("2029-01-15")});
  REQUIRE(ada.follow_ups.size() == 3);
  CHECK(ada.follow_ups[0] == model::FollowUp{day("2027-02-01"), "call about the budget", {}, {}});
  CHECK(ada.follow_ups[1] == model::FollowUp{day("2026-11-05"), "", day("2026-11-04"), {}});
  CHECK(ada.follow_ups[2] == model::FollowUp{day("2026-11-06"), "", {}, day("2026-11-05")});
  REQUIRE(ada.past.size() == 1);
  CHECK(ada.past[0] ==
        model::Past{"royal-society", "Fellow", base::parse_period("2025-12"), "bob"});
}

TEST_CASE("every key of an interaction is read") {
  const auto ada = contact(everything).value.value();
  REQUIRE(ada.interactions.size() == 3);
  const auto& call = ada.interactions[0];
  CHECK(call.date == day("2026-11-02"));
  CHECK(call.channel == "call");
  CHECK(call.note == "Project on hold.");
  CHECK(call.next == "ask how the budget round went");
  CHECK(call.reached);
  CHECK_FALSE(call.from_them);
  const auto& mail = ada.interactions[1];
  CHECK(base::join({mail.by, mail.intent, mail.sent, mail.message_id, mail.note}, "|") ==
        "dave|give|erp-white-paper|<1f3@example.com>|Sent the white paper.\nShe forwarded it.\n");
  CHECK(mail.from_them);
  CHECK_FALSE(mail.next);
  const auto& attempt = ada.interactions[2];
  CHECK(attempt.channel.empty());
  CHECK_FALSE(attempt.reached);
  CHECK(attempt.next == "");  // takes the standing one away
}

TEST_CASE("a key without a value is as if it weren't there") {
  const auto decoded = contact("name: Ada\nrating:\nemail:\nsince:\ninteractions:\ncadence: []\n");
  CHECK(told(decoded.diagnostics).empty());
  model::Contact expected;
  expected.id = "ada-lovelace";
  expected.path = "contacts/ada-lovelace.yaml";
  expected.name = "Ada";
  CHECK(decoded.value == expected);
}

TEST_CASE("a list takes a single value, of texts, rules and maps alike") {
  const auto ada = contact(
                       "name: Ada\nemail: a@b.c\ncadence: every 6 weeks\n"
                       "follow_ups: {due: 2026-12-01}\n")
                       .value.value();
  CHECK(ada.email == std::vector<std::string>{"a@b.c"});
  CHECK(ada.cadence->rules.size() == 1);
  CHECK(ada.follow_ups.size() == 1);
}

TEST_CASE("cadence none is a cadence without rules, and not the same as none given") {
  const auto ada = contact("name: Ada\ncadence: none\n").value.value();
  REQUIRE(ada.cadence);
  CHECK(ada.cadence->rules.empty());
  CHECK_FALSE(contact("name: Ada\n").value->cadence);
}

TEST_CASE("every key of an organisation is read") {
  const auto decoded = codec::decode_organisation(document(R"(name: Analytical Engines
formerly: difference-engines
rating: B
cadence: every 3 months by any
segment: machinery
target: true
owner: dave
url: https://example.com
tags: client
about: Makes engines.
parent: royal-society
dates: [{date: 03-01, what: founded}]
needs: [{what: steam}]
follow_ups: [{due: 2026-12-01}]
)"),
                                                  "orgs/analytical-engines.yaml");
  CHECK(told(decoded.diagnostics).empty());
  REQUIRE(decoded.value);
  const auto& org = *decoded.value;
  CHECK(base::join({org.id, org.path, org.name, org.formerly.at(0), org.rating, org.segment,
                    org.owner, org.url.at(0), org.tags.at(0), org.about, org.parent},
                   "|") ==
        "analytical-engines|orgs/analytical-engines.yaml|Analytical "
        "Engines|difference-engines|B|machinery|"
        "dave|https://example.com|client|Makes engines.|royal-society");
  CHECK(org.target == true);
  CHECK(org.cadence->rules.at(0).by_any);
  CHECK(org.dates.size() + org.needs.size() + org.follow_ups.size() == 3);
}

TEST_CASE("every key of a library item is read") {
  const auto decoded = codec::decode_item(document(R"(title: ERP white paper
url: https://example.com/erp.pdf
kind: white paper
tags: [erp]
segment: [fintech, machinery]
about: For whoever has an old one.
added: 2026-01-02
expires: 2027-01-01
)"),
                                          "library/erp-white-paper.yaml");
  CHECK(told(decoded.diagnostics).empty());
  REQUIRE(decoded.value);
  const model::LibraryItem expected{"erp-white-paper",
                                    "library/erp-white-paper.yaml",
                                    "ERP white paper",
                                    {"https://example.com/erp.pdf"},
                                    "white paper",
                                    {"erp"},
                                    {"fintech", "machinery"},
                                    "For whoever has an old one.",
                                    day("2026-01-02"),
                                    day("2027-01-01")};
  CHECK(*decoded.value == expected);
}

TEST_CASE("an interaction goes behind the last one on or before its day") {
  const auto on = [](const char* date) {
    model::Interaction one;
    one.date = day(date);
    return one;
  };
  const std::vector<model::Interaction> ascending{on("2026-01-01"), on("2026-03-01"),
                                                  on("2026-03-01")};
  CHECK(codec::insertion_index({}, day("2026-02-01")) == 0);
  CHECK(codec::insertion_index(ascending, day("2025-12-31")) == 0);
  CHECK(codec::insertion_index(ascending, day("2026-01-01")) == 1);
  CHECK(codec::insertion_index(ascending, day("2026-02-01")) == 1);
  CHECK(codec::insertion_index(ascending, day("2026-03-01")) == 3);
  const std::vector<model::Interaction> mixed{on("2026-03-01"), on("2026-01-01")};
  CHECK(codec::insertion_index(mixed, day("2025-01-01")) == 2);
}

TEST_CASE("places in a file count the items that could not be read") {
  const auto file = document(R"(name: Ada
follow_ups: {due: 2026-12-01}
interactions:
  - channel: call
  - date: 2026-11-02
  -
  - date: 2026-11-04
  - date: 2026-11-40
)");
  CHECK(codec::index_in_file(file, "interactions", 0) == 1u);
  CHECK(codec::index_in_file(file, "interactions", 1) == 3u);
  CHECK_FALSE(codec::index_in_file(file, "interactions", 2));
  CHECK(codec::index_in_file(file, "follow_ups", 0) == 0u);
  CHECK_FALSE(codec::index_in_file(file, "needs", 0));
  CHECK(codec::insertion_index(file, day("2026-11-01")) == 1);
  CHECK(codec::insertion_index(file, day("2026-11-03")) == 2);
  CHECK(codec::insertion_index(file, day("2026-11-05")) == 5);
}

// Who passes the filters.
#include "cli/filter.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

namespace nurture::cli {
namespace {

model::Book book() {
  model::Book made;
  made.settings = model::default_settings();
  model::Organisation engines;
  engines.id = "engines";
  engines.name = "Analytical Engines";
  engines.rating = "A";
  engines.segment = "fintech";
  made.organisations = {engines};
  return made;
}

model::Contact ada() {
  model::Contact contact;
  contact.id = "ada";
  contact.name = "Ada";
  contact.org = "Analytical Engines";
  contact.tags = {"Client", "london"};
  contact.owner = "dave";
  contact.level = "management";
  return contact;
}

bool passes_with(void (*set)(Filter&)) {
  Filter filter;
  set(filter);
  return passes(filter, ada(), book());
}

}  // namespace

TEST_CASE("no filter lets everyone through") {
  CHECK(passes({}, ada(), book()));
}

TEST_CASE("one of a filter's values must hold") {
  CHECK(passes_with([](Filter& filter) { filter.tag = {"nobody", "client"}; }));
  CHECK_FALSE(passes_with([](Filter& filter) { filter.tag = {"nobody"}; }));
}

TEST_CASE("all filters must hold together") {
  CHECK(passes_with([](Filter& filter) { filter.tag = {"london"}, filter.owner = {"dave"}; }));
  CHECK_FALSE(passes_with([](Filter& filter) { filter.tag = {"london"}, filter.owner = {"eve"}; }));
}

TEST_CASE("rating and segment are the organisation's where the person has none") {
  CHECK(passes_with([](Filter& filter) { filter.rating = {"A"}; }));
  CHECK_FALSE(passes_with([](Filter& filter) { filter.rating = {"C"}; }));
  CHECK(passes_with([](Filter& filter) { filter.segment = {"fintech"}; }));
}

TEST_CASE("an organisation is meant by its id or by its name") {
  CHECK(passes_with([](Filter& filter) { filter.org = {"engines"}; }));
  CHECK(passes_with([](Filter& filter) { filter.org = {"analytical ENGINES"}; }));
  CHECK_FALSE(passes_with([](Filter& filter) { filter.org = {"other"}; }));
}

TEST_CASE("what the settings don't know is refused with the nearest") {
  const model::Settings settings = model::default_settings();
  Filter filter;
  filter.level = {"managment"};
  try {
    validate(filter, settings);
    FAIL("was not refused");
  } catch (const base::Error& error) {
    CHECK(std::string(error.what()) == "unknown level 'managment'");
    CHECK(error.hint() == "did you mean 'management'?");
    CHECK(error.exit() == base::Exit::usage);
  }
  filter.level = {};
  filter.rating = {"Q"};
  CHECK_THROWS_AS(validate(filter, settings), base::Error);
  filter.rating = {"A"};
  filter.owner = {"anyone"};  // no owners in the settings: any name may be one
  CHECK_NOTHROW(validate(filter, settings));
}

}  // namespace nurture::cli

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

TEST_CASE("words that one organisation alone has find it, and the free text of an org, too") {
  model::Book store = book();
  store.contacts = {ada(), ada()};
  store.contacts[1].org = "Analytical Society";
  Filter filter;
  filter.org = {"eng"};
  CHECK(known(filter, store).org == std::vector<std::string>{"engines"});
  filter.org = {"soc"};
  CHECK(known(filter, store).org == std::vector<std::string>{"Analytical Society"});
  filter.org = {"analytical"};
  CHECK_THROWS_AS(known(filter, store), base::Error);
}

base::Error refused(void (*set)(Filter&)) {
  model::Book store = book();
  store.contacts = {ada()};
  Filter filter;
  set(filter);
  try {
    (void)known(filter, store);
  } catch (const base::Error& error) {
    return error;
  }
  return base::Error("was not refused");
}

TEST_CASE("what nobody has is refused with the nearest") {
  const auto level = refused([](Filter& filter) { filter.level = {"managment"}; });
  CHECK(std::string(level.what()) == "unknown level 'managment'");
  CHECK(level.hint() == "did you mean 'management'?");
  CHECK(level.exit() == base::Exit::usage);
  const auto tag = refused([](Filter& filter) { filter.tag = {"clint"}; });
  CHECK(tag.hint() == "did you mean 'Client'?");
  const auto org = refused([](Filter& filter) { filter.org = {"Analytical Engnes"}; });
  CHECK(org.hint() == "did you mean 'Analytical Engines'?");
  const auto rating = refused([](Filter& filter) { filter.rating = {"Q"}; });
  CHECK(std::string(rating.what()) == "unknown rating 'Q'");
  const auto segment = refused([](Filter& filter) { filter.segment = {"health"}; });
  CHECK(segment.hint() == "one of fintech");
  const auto owner = refused([](Filter& filter) { filter.owner = {"dav"}; });
  CHECK(owner.hint() == "did you mean 'dave'?");
}

TEST_CASE("a value in another case is the one that exists") {
  model::Book store = book();
  store.contacts = {ada()};
  Filter filter;
  filter.rating = {"a"};
  filter.tag = {"LONDON", "client"};
  filter.owner = {"Dave"};
  filter.segment = {"FinTech"};
  filter.level = {"Staff"};
  const Filter found = known(filter, store);
  CHECK(found.rating == std::vector<std::string>{"A"});
  CHECK(found.tag == std::vector<std::string>{"london", "Client"});
  CHECK(found.owner == std::vector<std::string>{"dave"});
  CHECK(found.segment == std::vector<std::string>{"fintech"});
  CHECK(found.level == std::vector<std::string>{"staff"});
}

TEST_CASE("where nobody is yet, what people would have can't be mistyped") {
  model::Book store = book();
  store.organisations.clear();
  Filter filter;
  filter.tag = {"client"};
  filter.owner = {"anyone"};
  CHECK(known(filter, store).tag == filter.tag);
  filter.rating = {"Q"};
  CHECK_THROWS_AS((void)known(filter, store), base::Error);
}

TEST_CASE("a value that nobody has may stand in a file that can't be read") {
  model::Book store = book();
  store.contacts = {ada()};
  Filter filter;
  filter.tag = {"secret"};
  const auto hint = [&] {
    try {
      (void)known(filter, store);
    } catch (const base::Error& error) {
      return error.hint();
    }
    return std::string("it was found");
  };
  CHECK(hint() == "one of Client, london");
  store.unreadable = {"contacts/brk.yaml"};
  CHECK(hint() == "one of Client, london; 1 file can't be read: nurture check");
  store.unreadable.emplace_back("orgs/mill.yaml");
  filter.tag = {"lodnon"};
  CHECK(hint() == "did you mean 'london'? 2 files can't be read: nurture check");
}

}  // namespace nurture::cli

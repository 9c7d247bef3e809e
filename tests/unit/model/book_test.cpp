// Finding people, organisations and items by what refers to them.
#include "model/book.hpp"

#include <doctest/doctest.h>

using namespace nurture;

namespace {

model::Book book() {
  model::Book book;
  model::Contact ada, bob;
  ada.id = "ada-king";
  ada.formerly = {"ada-byron", "ada-lovelace"};
  bob.id = "bob";
  book.contacts = {ada, bob};
  model::Organisation engines, society;
  engines.id = "analytical-engines";
  engines.name = "Analytical Engines";
  society.id = "royal-society";
  society.name = "Société Royale";
  society.formerly = {"invisible-college"};
  book.organisations = {engines, society};
  model::LibraryItem paper;
  paper.id = "erp-white-paper";
  book.library = {paper};
  return book;
}

}  // namespace

TEST_CASE("a contact is found by its id and by an id it had before") {
  const auto all = book();
  CHECK(model::find_contact(all, "bob")->id == "bob");
  CHECK(model::find_contact(all, "ada-lovelace")->id == "ada-king");
  CHECK(model::find_contact(all, "ada") == nullptr);
  CHECK(model::find_contact(all, "") == nullptr);
}

TEST_CASE("an organisation is found by id, former id and folded name") {
  const auto all = book();
  CHECK(model::find_organisation(all, "royal-society")->id == "royal-society");
  CHECK(model::find_organisation(all, "invisible-college")->id == "royal-society");
  CHECK(model::find_organisation(all, "Analytical Engines")->id == "analytical-engines");
  CHECK(model::find_organisation(all, "societe ROYALE")->id == "royal-society");
  CHECK(model::find_organisation(all, "Analytical Engines\n")->id == "analytical-engines");
  CHECK(model::find_organisation(all, "Analytical") == nullptr);
  CHECK(model::find_organisation(all, "") == nullptr);
}

TEST_CASE("references hold under folding") {
  auto all = book();
  all.contacts[1].id = "김철수";  // a name that was made on a Mac
  all.organisations[0].id = "Analytical-Engines";
  all.library[0].id = "ERP-paper";
  CHECK(model::find_contact(all, "김철수") == &all.contacts[1]);
  CHECK(model::find_contact(all, "Ada-King")->id == "ada-king");
  CHECK(model::find_contact(all, "ADA-BYRON")->id == "ada-king");
  CHECK(model::find_organisation(all, "analytical-engines") == &all.organisations[0]);
  CHECK(model::find_item(all, "erp-paper") == &all.library[0]);
}

TEST_CASE("an organisation that has no file keeps its text as its name") {
  const auto all = book();
  CHECK(model::organisation_name(all, "analytical-engines") == "Analytical Engines");
  CHECK(model::organisation_name(all, "Difference Engines Ltd") == "Difference Engines Ltd");
}

TEST_CASE("an item is found by its id alone") {
  const auto all = book();
  CHECK(model::find_item(all, "erp-white-paper")->id == "erp-white-paper");
  CHECK(model::find_item(all, "erp") == nullptr);
}

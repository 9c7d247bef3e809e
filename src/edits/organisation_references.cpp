// References to organisations, found by the rule that `org` goes by.
#include "edits/organisation_references.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {
namespace {

using Texts = std::set<std::string>;

/// Asked afresh of what stands in the file when it is written.
std::vector<yaml::Change> changes(const yaml::Document& document, const Texts& texts,
                                  const std::string& name) {
  const yaml::Value tree = document.root().value();
  std::vector<yaml::Change> all;
  const auto look = [&](const yaml::Value& map, yaml::Path path) {
    const yaml::Value* const org = yaml::find(map, "org");
    if (org == nullptr || !texts.contains(std::string(base::trim(org->text)))) return;
    path.emplace_back("org");
    all.push_back(yaml::Set{std::move(path), yaml::scalar(name)});
  };
  look(tree, {});
  const yaml::Value* const past = yaml::find(tree, "past");
  if (past == nullptr) return all;
  if (past->kind != yaml::Kind::list) look(*past, {"past"});
  for (std::size_t i = 0; i < past->items.size(); ++i) look(past->items[i], {"past", i});
  return all;
}

}  // namespace

std::vector<store::Step> renamed_references(cli::Session& session, std::size_t organisation,
                                            const std::function<bool(const std::string&)>& meant,
                                            const std::string& name) {
  for (const std::string& path : session.summaries().unreadable)
    if (path == "contacts" || path == "orgs")
      throw base::Error("'" + path + "' can't be read: who names it can't be told",
                        "nurture check says why; nothing was changed");
  const index::Summaries& summaries = session.summaries();
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  std::vector<store::Step> steps;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const model::Facts facts = summaries.facts(i);
    Texts texts;
    const auto look = [&](const std::string& text) {
      if (names.find(text) == organisation && meant(text) && text != name) texts.insert(text);
    };
    look(facts.org);
    for (const model::Past& post : facts.past) look(post.org);
    if (texts.empty()) continue;
    const Target file{model::File::contact, std::string(summaries.people[i].path), facts.name};
    steps.push_back(edit_step(
        file, [=](const yaml::Document& document) { return changes(document, texts, name); }));
  }
  return steps;
}

int people_meaning(cli::Session& session, const model::OrganisationFacts& fresh) {
  const index::Summaries& summaries = session.summaries();
  auto all = model::pointers(summaries.organisation_facts());
  const auto place =
      std::lower_bound(all.begin(), all.end(), &fresh,
                       [](const auto* one, const auto* other) { return one->id < other->id; });
  const auto number = static_cast<std::size_t>(place - all.begin());
  all.insert(place, &fresh);
  model::OrganisationNames names(std::move(all));
  model::Facts facts;
  int count = 0;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    summaries.read(i, facts);
    count += names.find(facts.org) == number ? 1 : 0;
  }
  return count;
}

}  // namespace nurture::edits

// nurture path: who could introduce us to somebody, the warmest chain first.
#include "insight/path.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "model/effective.hpp"
#include "model/organisation_names.hpp"
#include "model/warmth.hpp"
#include "pages/page.hpp"
#include "render/path.hpp"

namespace nurture::commands {
namespace {

insight::Acquaintance acquaintance(const index::Summaries& summaries, std::size_t place,
                                   model::Facts facts, base::Date today) {
  const index::FileSummary& file = summaries.people[place];
  index::NameViews names = index::name_views(file.names);
  insight::Acquaintance made;
  made.id = file.id;
  made.formerly = std::move(names.formerly);
  made.knows = std::move(names.knows);
  made.referred_by = names.referred_by;
  const model::Settings& settings = summaries.settings();
  if (facts.warmth || model::last_touch(facts, settings) != nullptr)
    made.warmth = model::warmth(facts, settings, today);
  made.org = std::move(facts.org);
  made.past = std::move(facts.past);
  made.archived = model::archived_on(file.archived, today);
  return made;
}

insight::Circle circle_of(const index::Summaries& summaries, base::Date today) {
  insight::Circle circle;
  circle.ties = summaries.settings().ties;
  circle.organisations = model::pointers(summaries.organisation_facts());
  circle.people.reserve(summaries.people.size());
  for (std::size_t i = 0; i < summaries.people.size(); ++i)
    circle.people.push_back(acquaintance(summaries, i, summaries.facts(i), today));
  return circle;
}

/// Who is to be reached, and what they are called.
struct PathEnd {
  insight::PathTarget target;
  std::string id, name;
  bool organisation = false;
};

/// An organisation without a file is the text that its people have.
PathEnd typed_end(cli::Session& session, const insight::Circle& circle, const std::string& words) {
  try {
    const cli::Chosen chosen = cli::choose_subject(session, words);
    if (chosen.organisation) {
      const model::Organisation& one = *chosen.organisation;
      return {{{}, one.id}, one.id, one.name, true};
    }
    const auto place = session.summaries().find(chosen.contact->id);
    if (!place) throw base::Error(chosen.path() + " changed while the store was read", "try again");
    return {{place, ""}, chosen.contact->id, chosen.name(), false};
  } catch (const base::Error& error) {
    const std::string typed = base::fold(base::trim(words));
    const auto at_it = [&](bool archived) {
      return std::ranges::find_if(circle.people, [&](const insight::Acquaintance& one) {
        return one.archived == archived && !typed.empty() && base::fold(one.org) == typed;
      });
    };
    auto there = at_it(false);
    if (there == circle.people.end()) there = at_it(true);
    if (error.exit() != base::Exit::no_contact || there == circle.people.end()) throw;
    return {{{}, there->org}, "", there->org, true};
  }
}

/// The target where we know them, by a way that isn't one of the chains: three others are warmer.
std::optional<std::size_t> known_besides(const insight::Circle& circle,
                                         const insight::PathTarget& target,
                                         const insight::Path& found) {
  if (!target.person || !circle.people[*target.person].warmth) return {};
  const auto direct = [&](const insight::Chain& one) { return one.first == *target.person; };
  return std::ranges::any_of(found.chains, direct) ? std::nullopt : target.person;
}

base::Exit run_path(const std::string& words, cli::Session& session) {
  const index::Summaries& summaries = session.summaries();
  const base::Date today = session.today();
  const insight::Circle circle = circle_of(summaries, today);
  const PathEnd end = typed_end(session, circle, words);
  const insight::Path found = insight::path(circle, end.target);
  std::set<std::size_t> shown;
  render::PathPage page{circle,
                        found,
                        end.id,
                        end.name,
                        end.organisation,
                        known_besides(circle, end.target, found),
                        {},
                        {},
                        session.config().me,
                        today};
  for (const auto* chains : {&found.chains, &found.nearest}) {
    for (const insight::Chain& chain : *chains) {
      page.firsts.try_emplace(chain.first, summaries.facts(chain.first));
      shown.insert(chain.first);
      for (const insight::Hop& hop : chain.hops) shown.insert(hop.to);
    }
  }
  if (page.known) {
    page.firsts.try_emplace(*page.known, summaries.facts(*page.known));
    shown.insert(*page.known);
  }
  page.book = pages::thin_book_of(session, {shown.begin(), shown.end()});
  return session.answer(session.json() ? render::path_json(page)
                                       : render::path_text(page, session.out().style()));
}

}  // namespace

cli::Action path(cli::Args& args) {
  const auto words = std::make_shared<std::string>();
  args.name("WHO", *words, "whom to reach: a contact or an organisation");
  args.revision();
  args.json();
  args.epilogue("nurture path niamh\nnurture path \"kestrel foods\"");
  return [words](cli::Session& session) { return run_path(*words, session); };
}

}  // namespace nurture::commands

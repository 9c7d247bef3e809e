// The warmest way to somebody: from the target outwards, a round a hop. A round reaches everyone
// who is tied to whom the round before had reached; an organisation's people meet in the one of
// them that is reached best, so that a thousand colleagues are a thousand steps.
#include "insight/path.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "model/organisation_names.hpp"
#include "model/references.hpp"

namespace nurture::insight {
namespace {

using base::Date;

constexpr std::size_t most_ties = 2;       // behind our own hop to the first person
constexpr std::size_t most_ties_near = 6;  // how far the nearest is looked for
constexpr std::size_t most_chains = 3;

/// Two people whom a file ties by name: `one` brought us the other, or they know each other.
struct NamedTie {
  std::size_t one = 0, other = 0;
  bool knows = false;
};

/// What is known of the time of a post: that it is today's, one end at least, or nothing.
enum class Time { present, dated, unknown };

/// Those present are colleagues; of two of which nothing is known nothing says that they met.
bool may_meet(Time one, Time other) {
  return one != other || one == Time::dated;
}

/// A person's time at an organisation; an end that isn't known is open.
struct Post {
  std::size_t person = 0;
  const std::string* org = nullptr;  ///< as the file has it
  Time time = Time::unknown;
  Date from = base::first_day, until = base::last_day;

  bool present() const { return time == Time::present; }
};

/// Some posts at one organisation, to find one that overlaps with another without trying each.
class Peers {
 public:
  /// In order of `from`; stays where it is.
  void add(const Post& post) {
    const bool later = latest_.empty() || latest_.back()->until < post.until;
    begin_.push_back(post.from);
    latest_.push_back(later ? &post : latest_.back());
  }

  /// Of those that begin before it ends, the one that ends last. Null: none overlaps.
  const Post* overlapping(const Post& post) const {
    const auto end = std::lower_bound(begin_.begin(), begin_.end(), post.until);
    if (end == begin_.begin()) return nullptr;
    const Post* last = latest_[static_cast<std::size_t>(end - begin_.begin()) - 1];
    return post.from < last->until ? last : nullptr;
  }

 private:
  std::vector<Date> begin_;
  std::vector<const Post*> latest_;  ///< of the posts up to each
};

/// How well someone reaches the target, by which tie first.
struct Reach {
  double value = 0;      ///< the product of the ties; 0 = not at all
  std::size_t ties = 0;  ///< between them and the target
  std::size_t to = 0;    ///< who comes next
  Tie tie = Tie::knows;
  double tie_value = 0;
  const std::string* org = nullptr;  ///< of colleagues
};

using Reaches = std::vector<Reach>;  ///< one a person

/// Who is tied to whom.
class TieGraph {
 public:
  explicit TieGraph(const Circle& circle, std::optional<std::size_t> target)
      : circle_(circle), target_(target), names_(circle.organisations) {
    add_named();
    for (std::size_t i = 0; i < circle.people.size(); ++i)
      if (takes_part(i)) add_posts(i);
  }

  /// The people who are at an organisation.
  std::vector<std::size_t> people_at(const std::string& organisation) {
    std::vector<std::size_t> found;
    for (const Post& post : posts_[node_of(organisation)])
      if (post.present()) found.push_back(post.person);
    return found;
  }

  /// Everyone who is tied to someone reached `before` with one tie less.
  Reaches reach_further(const Reaches& before) const {
    Reaches after = before;
    for (const NamedTie& tie : named_) {
      const double value = tie.knows ? circle_.ties.knows : circle_.ties.referred_by;
      improve(before, after, tie.one, tie.other, tie.knows ? Tie::knows : Tie::referred, value);
      improve(before, after, tie.other, tie.one, tie.knows ? Tie::knows : Tie::referred_by, value);
    }
    for (const std::vector<Post>& posts : posts_) {
      const std::vector<Post> reached = reached_posts(posts, before);
      if (reached.empty()) continue;
      reach_colleagues(posts, reached, before, after);
      reach_former_colleagues(posts, reached, before, after);
    }
    return after;
  }

 private:
  bool takes_part(std::size_t person) const {
    return !circle_.people[person].archived || person == target_;
  }

  void add_named() {
    std::vector<model::PersonIds> ids;
    for (const Acquaintance& one : circle_.people) ids.push_back({one.id, one.formerly});
    model::PeopleByReference people(std::move(ids));
    const auto add = [&](std::size_t whose, std::string_view reference, bool knows) {
      const auto named = people.find(reference);
      if (named && *named != whose && takes_part(whose) && takes_part(*named))
        named_.push_back({*named, whose, knows});
    };
    for (std::size_t i = 0; i < circle_.people.size(); ++i) {
      add(i, circle_.people[i].referred_by, false);
      for (const std::string_view id : circle_.people[i].knows) add(i, id, true);
    }
  }

  /// Texts that mean one organisation have one node.
  std::size_t node_of(const std::string& org) {
    const auto file = names_.find(org);
    const std::string key =
        file ? std::string(1, '\0') + circle_.organisations[*file]->id : base::fold(org);
    const auto [place, fresh] = nodes_.try_emplace(key, posts_.size());
    if (fresh) posts_.emplace_back();
    return place->second;
  }

  void add_posts(std::size_t person) {
    const Acquaintance& one = circle_.people[person];
    std::vector<const model::Past*> dated;
    for (const model::Past& past : one.past) {
      if (past.until) {
        dated.push_back(&past);
      } else if (!past.org.empty()) {
        posts_[node_of(past.org)].push_back({person, &past.org});
      }
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto* a, const auto* b) { return a->until->last < b->until->last; });
    Date from = base::first_day;
    for (const model::Past* past : dated) {
      const Date until = past->until->last;
      if (!past->org.empty())
        posts_[node_of(past->org)].push_back({person, &past->org, Time::dated, from, until});
      from = until;
    }
    if (!one.org.empty())
      posts_[node_of(one.org)].push_back({person, &one.org, Time::present, from, base::last_day});
  }

  /// The posts of those who reach the target, in order of `from`.
  static std::vector<Post> reached_posts(const std::vector<Post>& posts, const Reaches& before) {
    std::vector<Post> reached;
    std::copy_if(posts.begin(), posts.end(), std::back_inserter(reached),
                 [&](const Post& post) { return before[post.person].value > 0; });
    std::stable_sort(reached.begin(), reached.end(),
                     [](const Post& a, const Post& b) { return a.from < b.from; });
    return reached;
  }

  void reach_colleagues(const std::vector<Post>& posts, const std::vector<Post>& reached,
                        const Reaches& before, Reaches& after) const {
    const Post* best = nullptr;
    for (const Post& post : reached) {
      const auto value = [&](const Post& one) { return before[one.person].value; };
      if (post.present() && (best == nullptr || value(post) > value(*best))) best = &post;
    }
    if (best == nullptr) return;
    for (const Post& post : posts)
      if (post.present())
        improve(before, after, post.person, best->person, Tie::colleagues, circle_.ties.colleagues,
                best->org);
  }

  void reach_former_colleagues(const std::vector<Post>& posts, const std::vector<Post>& reached,
                               const Reaches& before, Reaches& after) const {
    if (std::all_of(posts.begin(), posts.end(), [](const Post& post) { return post.present(); }))
      return;
    std::map<std::pair<double, Time>, Peers, std::greater<>> all;  // the best first
    for (const Post& post : reached) all[{before[post.person].value, post.time}].add(post);
    const double value = circle_.ties.former_colleagues;
    for (const Post& post : posts) {
      for (const auto& [key, peers] : all) {
        if (key.first * value <= after[post.person].value) break;
        const Post* other = may_meet(post.time, key.second) ? peers.overlapping(post) : nullptr;
        if (other != nullptr)
          improve(before, after, post.person, other->person, Tie::former_colleagues, value,
                  other->org);
      }
    }
  }

  static void improve(const Reaches& before, Reaches& after, std::size_t from, std::size_t to,
                      Tie tie, double tie_value, const std::string* org = nullptr) {
    const double value = before[to].value * tie_value;
    if (from == to || value <= after[from].value) return;
    after[from] = {value, before[to].ties + 1, to, tie, tie_value, org};
  }

  const Circle& circle_;
  std::optional<std::size_t> target_;
  model::OrganisationNames names_;
  std::unordered_map<std::string, std::size_t> nodes_;
  std::vector<std::vector<Post>> posts_;  ///< one list an organisation
  std::vector<NamedTie> named_;
};

/// `rounds`: how everyone reaches the target with as many ties at most.
class ChainFinder {
 public:
  ChainFinder(const Circle& circle, std::vector<Reaches> rounds)
      : circle_(circle), rounds_(std::move(rounds)) {}

  Chain chain_from(std::size_t first) const {
    const Reach& reach = rounds_.back()[first];
    Chain chain{first, {}, reach.value, reach.value * circle_.people[first].warmth.value_or(0)};
    for (const Reach* one = &reach; one->ties > 0; one = &rounds_[one->ties - 1][one->to])
      chain.hops.push_back(
          {one->to, one->tie, one->tie_value, one->org != nullptr ? *one->org : std::string()});
    return chain;
  }

  /// The best chains from those who pass.
  template <typename Passes>
  std::vector<Chain> best(Passes passes) const {
    std::vector<std::size_t> firsts;
    for (std::size_t i = 0; i < circle_.people.size(); ++i)
      if (rounds_.back()[i].value > 0 && passes(i)) firsts.push_back(i);
    const auto key = [&](std::size_t first) {
      const Reach& reach = rounds_.back()[first];
      return std::tuple(-reach.value * circle_.people[first].warmth.value_or(0), -reach.value,
                        reach.ties, first);
    };
    const std::size_t most = std::min(most_chains, firsts.size());
    std::partial_sort(firsts.begin(), firsts.begin() + static_cast<std::ptrdiff_t>(most),
                      firsts.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<Chain> chains;
    for (std::size_t i = 0; i < most; ++i) chains.push_back(chain_from(firsts[i]));
    return chains;
  }

 private:
  const Circle& circle_;
  std::vector<Reaches> rounds_;
};

/// As many rounds behind the first as there are ties.
std::vector<Reaches> rounds_of(const TieGraph& graph, Reaches start, std::size_t ties) {
  std::vector<Reaches> rounds{std::move(start)};
  while (rounds.size() <= ties) rounds.push_back(graph.reach_further(rounds.back()));
  return rounds;
}

/// Why there is no chain, and what comes nearest to one.
Path without_chain(const Circle& circle, const TieGraph& graph, const PathTarget& target,
                   const Reaches& start) {
  const auto others = [&](std::size_t person) { return person != target.person; };
  const auto touched = [&](std::size_t person) {
    return others(person) && circle.people[person].warmth.has_value();
  };
  const ChainFinder far(circle, rounds_of(graph, start, most_ties_near));
  if (auto chains = far.best(touched); !chains.empty()) return {{}, Missing::hops, chains};
  const ChainFinder near(circle, rounds_of(graph, start, most_ties));
  auto untouched = near.best(others);
  const Missing missing = untouched.empty() ? Missing::ties : Missing::touch;
  return {{}, missing, std::move(untouched)};
}

}  // namespace

Path path(const Circle& circle, const PathTarget& target) {
  TieGraph graph(circle, target.person);
  const auto ends =
      target.person ? std::vector{*target.person} : graph.people_at(target.organisation);
  if (ends.empty()) return {{}, Missing::people, {}};
  Reaches start(circle.people.size());
  for (const std::size_t end : ends) start[end].value = 1;
  const ChainFinder finder(circle, rounds_of(graph, start, most_ties));
  Path found{
      finder.best([&](std::size_t one) { return circle.people[one].warmth.has_value(); }), {}, {}};
  return found.chains.empty() ? without_chain(circle, graph, target, start) : found;
}

}  // namespace nurture::insight

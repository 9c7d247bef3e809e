// The settings of a new store, and git's part of it and of a clone. The settings of a business are
// the defaults of the program, so that the file shows them all.
#include "edits/new_store.hpp"

#include "base/text.hpp"
#include "edits/changes.hpp"
#include "git/commit.hpp"
#include "git/driver.hpp"
#include "git/status.hpp"
#include "store/draft.hpp"

namespace nurture::edits {
namespace {

constexpr const char* business =
    R"(# Settings of this store. Every key may go: what is shown here holds without it, too.
format: 1
ratings:                           # best first: how often to be in touch with whom
  - A: every 3 weeks
  - B: every 6 weeks
  - C: every 3 months
  - D: every 6 months by any       # `by any` also takes channels that don't count by themselves
default_rating: C                  # of those who have none
first_touch: 2 days                # someone new is due this long after `since` or `added`
capacity: 8                        # touches a day one person can give; none = no bound
levelling: true                    # spread floods over the days before them
workdays: [mon, tue, wed, thu, fri]
holidays: []                       # 12-25 = every year, 2027-03-26 = once
need_lead: 90 days                 # this long before a need's day the best rating's cadence holds, too
lost_after: 2                      # silent for more than this many intervals = lost touch
levels: [executive, management, staff]
roles: [decision maker, champion, budget holder, influencer, user, blocker]
review_every: 3 months             # how often to look through the lost; none = never
owners: {}                         # which of us keep relationships: dave: {capacity: 6}
default_channel: call
channels:                          # counts: it is a touch; cost and minutes: of one use
  call:       {counts: true, cost: 5, minutes: 20}
  meeting:    {counts: true, cost: 40, minutes: 90, stands_for: [call]}
  visit:      {counts: true, cost: 20, minutes: 60, stands_for: [call]}
  lunch:      {counts: true, cost: 60, minutes: 90, stands_for: [call]}
  event:      {counts: true, cost: 30, minutes: 120, stands_for: [call]}
  note:       {counts: true, cost: 3, minutes: 10}
  email:      {counts: true, cost: 1, minutes: 5}
  message:    {counts: true, cost: 1, minutes: 3}
  article:    {counts: true, cost: 1, minutes: 5}
  newsletter: {counts: false, cost: 0, minutes: 0}   # no human contact: it resets no cadence by itself
programmes:                        # first touches with someone new
  newcomer: [2 days by note, 2 weeks by article, 6 weeks by call]
currency: EUR
ties:                              # how likely an introduction is passed on; conventions, for `path`
  referred_by: 0.8
  knows: 0.5
  colleagues: 0.4
  former_colleagues: 0.3
)";

constexpr const char* personal_settings =
    R"(# Settings of this store, for friends and family. Every key may go.
format: 1
ratings:                           # closest first: how often to be in touch with whom
  - A: every week
  - B: every month
  - C: every 3 months
  - D: every year by any           # `by any` also takes channels that don't count by themselves
default_rating: C                  # of those who have none
first_touch: 1 week                # someone new is due this long after `since` or `added`
capacity: 2                        # touches a day; none = no bound
levelling: true                    # spread floods over the days before them
workdays: [mon, tue, wed, thu, fri, sat, sun]
holidays: []                       # 12-25 = every year, 2027-03-26 = once
need_lead: 90 days                 # this long before a need's day the best rating's cadence holds, too
lost_after: 2                      # silent for more than this many intervals = lost touch
review_every: 3 months             # how often to look through the lost; none = never
default_channel: call
)";

// True where the file was made or got what it lacked. A link may lead anywhere: someone else's
// store must not make us write there.
bool complete(cli::Session& session, const std::string& root, const std::string& name,
              const std::function<std::string(std::string)>& completed) {
  system::Files& files = session.system().files;
  const auto info = files.info(root + "/" + name);
  if (!info) {
    return store::make_whole(files, root + "/" + name, completed(""),
                             store::like_its_folder(files, root));
  }
  if (info->kind != system::FileKind::file) {
    session.remark("'" + name + "' is not a plain file and was left alone");
    return false;
  }
  store::Step step;
  step.kind = store::Step::Kind::replace;
  step.path = name;
  step.expected = files.read(root + "/" + name);
  step.text = completed(step.expected);
  if (step.text == step.expected) return false;
  session.say_notes(store::save(session.system(), root, "init: " + name, {step}).notes);
  return true;
}

// git would open it to everyone whom the umask doesn't keep out, and with it each version of each
// file; a folder that is there already keeps its mode. A group's folder is the group's in git, too.
void make_repository(system::Files& files, const git::Git& git, const std::string& root) {
  const bool of_group = is_of_group(files, root);
  if (!of_group) files.make_folders(root + "/.git", 0700);
  git.answer(of_group ? git::Words{"init", "--quiet", "--shared=group"}
                      : git::Words{"init", "--quiet"});
}

// The index may hold less than the folder: a part that is missing must not fail the rest.
git::Words present_parts(cli::Session& session, const std::string& root) {
  git::Words found;
  for (const std::string& part : store_parts()) {
    if (session.system().files.info(root + "/" + part)) found.push_back(part);
  }
  return found;
}

}  // namespace

bool is_of_group(system::Files& files, const std::string& folder) {
  constexpr unsigned setgid = 02000;
  const auto info = files.info(folder);
  return info && (info->mode & setgid) != 0;
}

std::string new_settings(bool personal) {
  return personal ? personal_settings : business;
}

const std::vector<std::string>& store_parts() {
  static const std::vector<std::string> parts{".gitattributes", ".gitignore", "nurture.yaml",
                                              "contacts",       "orgs",       "library"};
  return parts;
}

std::vector<std::string> complete_git_files(cli::Session& session, const std::string& root) {
  std::vector<std::string> made;
  if (complete(session, root, ".gitattributes", git::with_attributes)) {
    made.emplace_back(".gitattributes");
  }
  if (complete(session, root, ".gitignore", [](std::string text) {
        return git::with_ignored(std::move(text), store::draft_pattern);
      })) {
    made.emplace_back(".gitignore");
  }
  return made;
}

GitSetUp set_up_git(cli::Session& session, const std::string& root) {
  const git::Git git(session.system().process, root);
  git::Search search = git::find_work_tree(git);
  GitSetUp set_up;
  if (!search.installed) {
    session.remark(
        "git is not installed: nurture works without it, except for sync and history; `nurture "
        "init` again once there is");
    return set_up;
  }
  if (!search.refusal.empty()) {
    session.remark("git refuses: " + search.refusal);
    set_up.refused = true;
    return set_up;
  }
  if (!search.tree) {
    make_repository(session.system().files, git, root);
    set_up.made_repository = true;
    search = git::find_work_tree(git);
    if (!search.tree)
      throw base::Error("git made a repository and doesn't find it: " + search.refusal);
  }
  const std::string line = git::driver_line(git::program_path(session.system()));
  if (git::registered_driver(git) != line) {
    git::register_driver(git, line);
    set_up.lines.emplace_back(
        "git now merges its files with nurture (merge.nurture in its configuration)");
  }
  return set_up;
}

void commit_store(cli::Session& session, const std::string& root) {
  const git::Git git(session.system().process, root);
  git::Before before;
  const git::Search search = git::find_work_tree(git);
  if (!search.tree) {
    throw base::Error("cannot commit: " +
                      (search.refusal.empty() ? "git is not installed" : search.refusal));
  }
  before.tree = search.tree;
  const auto* const something = git::under_way(session.system().files, *search.tree);
  if (something != nullptr) before.obstacle = something->what;
  const git::Words found = present_parts(session, root);
  const auto never = git::ignored_below(git, found);
  git::Words changed;
  for (const auto& entry : git::status(git, found).entries) {
    changed.push_back(entry.path.substr(search.tree->prefix.size()));
  }
  if (!changed.empty()) {
    const std::string why =
        git::commit(session.system(), root, before, changed, "init: a nurture store");
    if (!why.empty()) {
      throw base::Error("cannot commit: " + why, "the store is there; commit it with git");
    }
    session.say("committed");
  } else if (never.empty()) {
    session.say("nothing to commit");
  }
  if (never.empty()) return;
  throw base::Error((never.size() > 1 ? std::to_string(never.size()) + " files are not committed: "
                                      : "not committed: ") +
                        never.front().told(),
                    "change that rule, then nurture init --commit");
}

}  // namespace nurture::edits

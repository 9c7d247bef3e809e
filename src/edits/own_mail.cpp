// Which mail addresses are the user's own, and the channel of mail.
#include "edits/own_mail.hpp"

#include <memory>
#include <mutex>
#include <unordered_map>

#include "exchange/mine.hpp"

namespace nurture::edits {
namespace {

/// A mailbox asks of few addresses a hundred thousand times.
class OwnAddresses {
 public:
  explicit OwnAddresses(std::vector<std::string> mine) : mine_(std::move(mine)) {}

  bool has(const std::string& address) {
    const std::lock_guard guard(mutex_);
    const auto found = answers_.find(address);
    if (found != answers_.end()) return found->second;
    if (answers_.size() > most) answers_.clear();
    return answers_[address] = exchange::is_mine(address, mine_);
  }

 private:
  static constexpr std::size_t most = 100'000;

  std::vector<std::string> mine_;
  std::mutex mutex_;
  std::unordered_map<std::string, bool> answers_;
};

}  // namespace

std::vector<std::string> own_addresses(cli::Session& session) {
  const store::UserConfig& config = session.config();
  std::vector<std::string> mine = config.also_mail;
  if (!config.mail.empty()) mine.insert(mine.begin(), config.mail);
  return mine;
}

exchange::IsMine is_own_address(cli::Session& session) {
  std::vector<std::string> mine = own_addresses(session);
  if (mine.empty())
    throw base::usage("mail needs to know which addresses are yours",
                      std::string(exchange::say_what_is_mine));
  const auto own = std::make_shared<OwnAddresses>(std::move(mine));
  return [own](const std::string& address) { return own->has(address); };
}

std::string known_mail_channel(cli::Session& session, const std::string& name) {
  if (session.settings().channels.contains(name)) return name;
  throw base::usage("the settings have no channel '" + name + "'",
                    "add it to nurture.yaml, or name another: --channel CHANNEL");
}

}  // namespace nurture::edits

// Opening and reading by io_uring. Each file has a place of its own in the ring's table of open
// files: a new one takes the place of the old, and nothing has to be closed.
#include "system/read_ahead.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <utility>

namespace nurture::system {
namespace {

constexpr std::uint64_t batch_step = 1u << 8;  // an answer bears the file's number and the batch's

}  // namespace

// These flags need Linux 6.0. With it comes all else that is used here: files opened into the table
// (5.15) and in the place of others, no answer for what went well (5.17).
std::unique_ptr<ReadAhead> ReadAhead::make() {
  io_uring ring{};
  constexpr unsigned flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_COOP_TASKRUN;
  if (::io_uring_queue_init(2 * most, &ring, flags) < 0) return nullptr;
  std::unique_ptr<ReadAhead> made(new ReadAhead(ring));
  if (::io_uring_register_files_sparse(&made->ring_, most) < 0) return nullptr;
  return made;
}

ReadAhead::~ReadAhead() {
  ::io_uring_queue_exit(&ring_);
  if (broken_) static_cast<void>(buffer_.release());  // what nobody waited for may still be written
}

void ReadAhead::read(int folder, std::span<const std::string> names) {
  sizes_.fill(unread);
  if (broken_) return;
  batch_ += batch_step;
  const auto count = std::min(names.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = static_cast<unsigned>(i);
    auto* step = ::io_uring_get_sqe(&ring_);
    // A link may lead to something that never ends.
    ::io_uring_prep_openat_direct(step, folder, names[i].c_str(),
                                  O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, 0, place);
    step->flags |= IOSQE_IO_LINK | IOSQE_CQE_SKIP_SUCCESS;
    step->user_data = i + batch_;
    step = ::io_uring_get_sqe(&ring_);
    ::io_uring_prep_read(step, static_cast<int>(place), buffer_.get() + i * room, room, 0);
    step->flags |= IOSQE_FIXED_FILE;
    step->user_data = i + batch_;
  }
  broken_ = !collect(count);
  if (broken_) sizes_.fill(unread);
}

/// Starts what was prepared, and waits until each file has an answer: one that couldn't be opened
/// has it for that. (Its read is called off, without a word where the opening was to be silent.)
bool ReadAhead::collect(std::size_t count) {
  auto wanted = static_cast<unsigned>(count);
  while (::io_uring_sq_ready(&ring_) > 0) {
    const int submitted = ::io_uring_submit(&ring_);
    if (submitted < 0 && submitted != -EINTR) return false;
  }
  while (wanted > 0) {
    io_uring_cqe* answer = nullptr;
    const int waited = ::io_uring_wait_cqe(&ring_, &answer);
    if (waited == -EINTR) continue;
    if (waited < 0) return false;
    const auto file = answer->user_data - batch_;  // large where it is of an earlier batch
    if (file < count && sizes_.at(file) == unread) {
      sizes_.at(file) = answer->res;
      --wanted;
    }
    ::io_uring_cqe_seen(&ring_, answer);
  }
  return true;
}

std::optional<std::string_view> ReadAhead::text(std::size_t i) const {
  const int size = sizes_.at(i);
  if (size < 0 || std::cmp_equal(size, room)) return std::nullopt;
  return std::string_view(buffer_.get() + i * room, static_cast<std::size_t>(size));
}

bool ReadAhead::too_small() const {
  const auto full = [](int size) { return std::cmp_equal(size, room); };
  return std::count_if(sizes_.begin(), sizes_.end(), full) > static_cast<std::ptrdiff_t>(most) / 2;
}

}  // namespace nurture::system
